import { useState } from "react";
import type { Density, Settings, Theme } from "~/backend";
import { Button, Checkbox, Dialog, FaultNote, Segmented, TextField } from "~/components";
import { useDesk, useSetSettings } from "~/shell/desk";
import { answered } from "~/shell/questions";
import { useText } from "~/text";
import css from "./settings.module.css";

const THEMES: readonly Theme[] = ["system", "light", "dark", "contrast"];
const DENSITIES: readonly Density[] = ["roomy", "standard", "compact"];

export function SettingsDialog() {
  const { t } = useText();
  const settings = useDesk().data?.settings;
  const write = useSetSettings();
  const [error, setError] = useState<unknown>(null);
  if (!settings) return null;
  const set = (change: Partial<Settings>) => {
    setError(null);
    write(change).catch(setError);
  };
  return (
    <Dialog
      title={t("settings-title")}
      isOpen
      onClose={answered}
      actions={
        <Button autoFocus onPress={answered}>
          {t("close")}
        </Button>
      }
    >
      <div className={css.setting}>
        <span className={css.name}>{t("settings-theme")}</span>
        <Segmented
          label={t("settings-theme")}
          options={THEMES.map((id) => ({ id, label: t(`theme-${id}`) }))}
          value={settings.theme}
          onChange={(theme) => set({ theme })}
        />
      </div>
      <div className={css.setting}>
        <span className={css.name}>{t("settings-density")}</span>
        <Segmented
          label={t("settings-density")}
          options={DENSITIES.map((id) => ({ id, label: t(`density-${id}`) }))}
          value={settings.density}
          onChange={(density) => set({ density })}
        />
      </div>
      <AuthorField author={settings.author} onDone={(author) => set({ author })} />
      <Checkbox isSelected={settings.autosave} onChange={(autosave) => set({ autosave })}>
        {t("settings-autosave")}
      </Checkbox>
      {error ? <FaultNote error={error} /> : null}
    </Dialog>
  );
}

/** Written when the person leaves the box, with Escape too, and not letter by letter. */
function AuthorField({ author, onDone }: { author: string; onDone: (author: string) => void }) {
  const { t } = useText();
  const [name, setName] = useState(author);
  const done = () => {
    if (name.trim() !== author) onDone(name.trim());
  };
  return (
    <div role="presentation" onBlur={done} onKeyDown={(event) => event.key === "Escape" && done()}>
      <TextField
        label={t("settings-author")}
        hint={t("settings-author-hint")}
        value={name}
        onChange={setName}
        maxLength={200}
      />
    </div>
  );
}
