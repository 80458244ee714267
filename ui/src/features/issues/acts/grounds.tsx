import { useState } from "react";
import { ComboField, DayField, TextField } from "~/components";
import { useText } from "~/text";
import { useChoices } from "../queries";
import type { Grounds } from "../wire";
import css from "../issues.module.css";

export interface GroundsForm {
  value: Grounds;
  set: (change: Partial<Grounds>) => void;
}

export function useGrounds(): GroundsForm {
  const [value, setValue] = useState<Grounds>({ actedBy: null, actedOn: null, reason: "", sources: [] });
  return { value, set: (change) => setValue((before) => ({ ...before, ...change })) };
}

/** What a step rests on: why, when, who decided, which source says so. */
export function GroundsFields({ form, focusFirst = false }: { form: GroundsForm; focusFirst?: boolean }) {
  const { t } = useText();
  const choices = useChoices().data;
  const { value, set } = form;
  return (
    <>
      <TextField
        label={t("issues-reason")}
        hint={t("issues-reason-hint")}
        value={value.reason}
        onChange={(reason) => set({ reason })}
        rows={2}
        autoFocus={focusFirst}
      />
      <details className={css.grounds}>
        <summary>{t("issues-grounds")}</summary>
        <div className={css.two}>
          <DayField
            label={t("issues-acted-on")}
            hint={t("issues-acted-on-hint")}
            value={value.actedOn ?? ""}
            onChange={(day) => set({ actedOn: day === "" ? null : day })}
          />
          {choices ? (
            <ComboField
              label={t("issues-acted-by")}
              hint={t("issues-acted-by-hint")}
              options={choices.parties.map((party) => ({ id: party.id, label: party.name }))}
              value={value.actedBy}
              onChange={(actedBy) => set({ actedBy })}
            />
          ) : null}
        </div>
        {choices && choices.sources.length > 0 ? (
          <ComboField
            label={t("issues-source")}
            options={choices.sources.map((source) => ({
              id: source.id,
              label: `${source.label} · ${source.title}`,
            }))}
            value={value.sources[0] ?? null}
            onChange={(source) => set({ sources: source === null ? [] : [source] })}
          />
        ) : null}
      </details>
    </>
  );
}
