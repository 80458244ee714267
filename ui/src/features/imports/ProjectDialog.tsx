import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ActDialog, useOperate } from "~/actions";
import { call, commands } from "~/backend";
import { Button, FaultNote } from "~/components";
import { answered } from "~/shell/questions";
import { useText } from "~/text";
import { Preview } from "./Preview";
import { useLook } from "./useLook";
import css from "./imports.module.css";

/** Reads a project file of another program: what each of its tasks would do, before anything is done. */
export function ProjectDialog() {
  const { t, say } = useText();
  const operate = useOperate();
  const [handle, setHandle] = useState<string | null>(null);
  const { failure, look } = useLook();
  const preview = useQuery({
    queryKey: ["record", "project preview", handle],
    queryFn: () => call(commands.projectPreview(handle ?? "")),
    enabled: handle !== null,
    retry: false,
  });
  const choose = () =>
    look(async () => {
      const chosen = await call(commands.pathChoose("open_project", ""));
      if (chosen !== null) setHandle(chosen);
    });
  const found = preview.error ? undefined : preview.data;
  const does = found ? found.added + found.changed : 0;
  const ready = does > 0 && found?.refused === 0;
  const submit = async () => {
    if (!handle || !ready || !found) return;
    const said = t("project-imported", { added: found.added, changed: found.changed });
    if ((await operate.run(commands.projectImport(handle), said)) !== null) answered();
  };
  const error = failure ?? preview.error;
  return (
    <ActDialog
      title={t("project-import-ask")}
      size="wide"
      act={t("project-import-do", { count: does })}
      operate={operate}
      isMissing={!ready}
      onAct={submit}
      onClose={answered}
    >
      <div className={css.file}>
        <Button onPress={() => void choose()}>{t(handle ? "project-choose-other" : "project-choose")}</Button>
        <span className={css.hint}>{t("project-hint")}</span>
      </div>
      {error ? <FaultNote error={error} /> : null}
      {found ? <Preview preview={{ ...found, other: 0 }} /> : null}
      {found && found.refused > 0 ? <p className={css.refused}>{t("project-refused")}</p> : null}
      {found && found.remarks.length > 0 ? (
        <ul>
          {found.remarks.map((remark) => (
            <li key={remark.key}>{say(remark)}</li>
          ))}
        </ul>
      ) : null}
    </ActDialog>
  );
}
