import { useState } from "react";
import { Button, Dialog, FaultNote, TextField } from "~/components";
import { useOperate } from "~/actions";
import { useText } from "~/text";
import { coverage, type CoverageRow } from "./wire";

/** A person says that partial judgements together suffice, and why. Letters are never added up. */
export function SufficiencyDialog({ row, onClose }: { row: CoverageRow; onClose: () => void }) {
  const { t } = useText();
  const [rationale, setRationale] = useState(row.sufficiency?.rationale ?? "");
  const save = useOperate();
  const partial = row.judgements.filter((each) => each.judgement.value === "partly_covers");
  const inForce = partial.filter((each) => !each.judgement.workIsDraft);

  const submit = async () => {
    const done = await save.run(
      coverage.sufficiencyJudge({ issue: row.issue.id, suffices: true, rationale }),
      t("coverage-suffices-said", { issue: row.issue.name }),
    );
    if (done !== null) onClose();
  };
  return (
    <Dialog
      isOpen
      title={t("coverage-suffices-ask", { issue: row.issue.name })}
      onClose={onClose}
      onSubmit={() => void submit()}
      effects={[
        t(inForce.length > 0 ? "coverage-suffices-both" : "coverage-suffices-relaxed"),
        t("coverage-suffices-back"),
      ]}
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button type="submit" kind="primary" isDisabled={save.isRunning || rationale.trim() === ""}>
            {t("coverage-suffices-do")}
          </Button>
        </>
      }
    >
      <p className="muted">
        {t("coverage-suffices-which", {
          works: partial.map((each) => each.work?.name ?? "").join("; "),
          count: partial.length,
        })}
      </p>
      <TextField
        autoFocus
        isRequired
        label={t("coverage-suffices-why")}
        value={rationale}
        onChange={setRationale}
        rows={4}
      />
      {save.failure ? <FaultNote error={save.failure} /> : null}
    </Dialog>
  );
}
