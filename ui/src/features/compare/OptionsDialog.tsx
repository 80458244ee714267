import { useState } from "react";
import { Button, Checkbox, Dialog, Radios } from "~/components";
import { useText } from "~/text";
import { sides, type Sides } from "./sides";
import css from "./compare.module.css";

const LOOKED_AT = ["formatting", "tables", "notes", "headers", "moves"] as const;
const GRAINS = ["phrases", "words", "characters"] as const;
const EARLIER = ["accept", "keep", "refuse"] as const;
const LEFT_OUT = ["ignoreCase", "ignoreSpace"] as const;

/** What a comparison looks at, and what it leaves out. */
export function OptionsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const [choices, setChoices] = useState<Sides["choices"]>(sides.get().choices);
  const change = (next: Partial<Sides["choices"]>) => setChoices({ ...choices, ...next });
  const submit = () => {
    sides.set({ ...sides.get(), choices });
    onClose();
  };
  return (
    <Dialog
      title={t("compare-options-title")}
      isOpen
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button kind="primary" type="submit" autoFocus>
            {t("compare-options-do")}
          </Button>
        </>
      }
    >
      <div className={css.options}>
        <div className={css.boxes}>
          {[...LOOKED_AT, ...LEFT_OUT].map((name) => (
            <Checkbox key={name} isSelected={choices[name]} onChange={(on) => change({ [name]: on })}>
              {t(`compare-option-${name}`)}
            </Checkbox>
          ))}
        </div>
        <Radios
          label={t("compare-grain")}
          options={GRAINS.map((id) => ({ id, label: t(`compare-grain-${id}`) }))}
          value={choices.grain}
          onChange={(grain) => change({ grain })}
        />
        <Radios
          label={t("compare-earlier")}
          options={EARLIER.map((id) => ({ id, label: t(`compare-earlier-${id}`) }))}
          value={choices.earlierChanges}
          onChange={(earlierChanges) => change({ earlierChanges })}
        />
      </div>
    </Dialog>
  );
}
