import { useOffered, type Action, type ActionGroup } from "~/actions";
import { Button, Dialog, Kbd } from "~/components";
import { answered } from "~/shell/questions";
import { useText } from "~/text";
import css from "./settings.module.css";

const GROUPS: readonly ActionGroup[] = ["file", "edit", "plan", "go", "view", "help"];

/** Every key that works now, from the same list the keys themselves come from. */
export function ShortcutsDialog() {
  const { t } = useText();
  const actions = useOffered().filter((action) => action.shortcut);
  return (
    <Dialog
      title={t("shortcuts-title")}
      size="wide"
      isOpen
      onClose={answered}
      actions={
        <Button autoFocus onPress={answered}>
          {t("close")}
        </Button>
      }
    >
      <div className={css.keys}>
        {GROUPS.map((group) => (
          <Keys
            key={group}
            name={t(`group-${group}`)}
            actions={actions.filter((action) => action.group === group)}
          />
        ))}
      </div>
    </Dialog>
  );
}

function Keys({ name, actions }: { name: string; actions: readonly Action[] }) {
  if (actions.length === 0) return null;
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      <dl>
        {actions.map((action) => (
          <div key={action.id}>
            <dt>{action.label}</dt>
            <dd>
              <Kbd keys={action.shortcut ?? ""} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
