import { Menu as MenuIcon, Search } from "lucide-react";
import { Button } from "react-aria-components";
import { useOffered } from "~/actions";
import type { OpenPlan } from "~/backend";
import { Icon, Kbd, MenuButton, TextLink } from "~/components";
import { CASES, shownCase } from "~/features/plan/case";
import { useFiles } from "~/features/files/files";
import { useText, type Speech } from "~/text";
import { ask } from "./questions";
import css from "./shell.module.css";

/** How the open plan stands with its file, in words. */
export function sayState({ t, clock }: Speech, open: OpenPlan): string {
  if (open.readOnly) return t(`read-only-${open.readOnly}`);
  switch (open.saveState) {
    case "saved":
      return open.savedAt === null
        ? t("save-state-saved")
        : t("save-state-saved-at", { clock: clock(open.savedAt) });
    case "saving":
      return t("save-state-saving");
    case "local_only":
      return t("save-state-local-only");
    case "read_only":
      return t("read-only-file");
    case "sample":
      return t("read-only-sample");
    default:
      return t(open.path === null ? "save-state-never" : "save-state-unsaved");
  }
}

/** File name and save state; find or do. It never imitates the system's own title bar. */
export function TitleLine({ open }: { open: OpenPlan }) {
  const speech = useText();
  const { t } = speech;
  const files = useFiles();
  const inCase = shownCase.use();
  const offered = useOffered();
  const commands = offered.filter((action) => action.group === "file");
  const help = offered.filter((action) => action.group === "help");
  return (
    <header className={css.top} data-region="title">
      <span className={css.file}>
        <bdi>{open.fileName}</bdi>
      </span>
      <span className={css.saved}>{sayState(speech, open)}</span>
      {open.readOnly ? (
        <span className={css.saved}>
          <TextLink onPress={() => void files.saveAs()}>{t("save-under-name")}</TextLink>
        </span>
      ) : null}
      {open.changedUnderneath ? (
        <span className={`${css.saved} ${css.warned}`}>
          <TextLink onPress={() => ask({ kind: "changed_underneath" })}>
            {t("save-state-underneath")}
          </TextLink>
        </span>
      ) : null}
      <span className={css.case}>
        <MenuButton
          kind="quiet"
          label={t("case-shown", { case: t(`case-${inCase}`) })}
          entries={CASES.map((id) => ({ id, label: t(`case-${id}`), run: () => shownCase.set(id) }))}
        />
      </span>
      <span className={css.push}>
        <Button className={css.find ?? ""} onPress={() => ask({ kind: "palette" })}>
          <Icon of={Search} />
          {t("palette-open")}
          <Kbd keys="Mod+K" />
        </Button>
        <MenuButton
          icon={MenuIcon}
          label={t("file-menu")}
          entries={[...commands, ...help].map((action) => ({
            id: action.id,
            label: action.label,
            shortcut: action.shortcut,
            startsGroup: action === help[0],
            run: action.run,
          }))}
        />
      </span>
    </header>
  );
}
