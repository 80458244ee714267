import { useState } from "react";
import {
  Button,
  Checkbox,
  ComboField,
  DayField,
  Dialog,
  FaultNote,
  SelectField,
  TextField,
} from "~/components";
import { useOperate } from "~/actions";
import { useChoices } from "./queries";
import { useWords } from "./words";
import { coverage, type CoverageChoices, type WorkFacts } from "./wire";
import css from "./pane.module.css";

const KINDS = [
  "policy_development",
  "specific_review",
  "organizational_review",
  "cross_community_working_group",
  "org_project",
  "standing_function",
  "process_improvement",
  "framework",
  "program",
  "service",
];
const STATUSES = ["planned", "in_development", "in_progress", "in_implementation", "adopted", "ongoing"];

function merged(known: readonly string[], own: readonly string[], current: string | undefined): string[] {
  return [...new Set([...own, ...known, ...(current ? [current] : [])])].filter(Boolean).sort();
}

/** Adds existing work as a column, or corrects what is said of it. */
export function WorkDialog({ work, onClose }: { work?: WorkFacts; onClose: () => void }) {
  const choices = useChoices().data;
  return choices ? <WorkForm choices={choices} work={work} onClose={onClose} /> : null;
}

function WorkForm(props: { choices: CoverageChoices; work: WorkFacts | undefined; onClose: () => void }) {
  const { choices, work, onClose } = props;
  const { t, kind: sayKind, status: sayStatus } = useWords();
  const owners = (work?.owners ?? []).flatMap((said) => said.party?.id ?? []);
  const [title, setTitle] = useState(work?.record.name ?? "");
  const [kind, setKind] = useState(work?.kind ?? "process_improvement");
  const [status, setStatus] = useState(work?.status ?? "in_progress");
  const [inForce, setInForce] = useState(work?.inForce ?? true);
  const [phase, setPhase] = useState(work?.phase ?? "");
  const [percent, setPercent] = useState(work?.percentComplete?.toString() ?? "");
  const [percentAsOf, setPercentAsOf] = useState(work?.percentAsOf ?? "");
  const [expectedOn, setExpectedOn] = useState(work?.expectedOn ?? "");
  const [owner, setOwner] = useState<string | null>(owners[0] ?? null);
  const save = useOperate();

  const number = Number(percent);
  const wrongPercent = percent !== "" && !(Number.isInteger(number) && number >= 0 && number <= 100);
  const submit = async () => {
    const words = {
      title,
      kind,
      status,
      inForce,
      phase,
      percentComplete: percent === "" ? null : number,
      percentAsOf: percentAsOf === "" ? null : percentAsOf,
      expectedOn: expectedOn === "" ? null : expectedOn,
      linkTitle: work?.linkTitle ?? "",
      owners: [...(owner ? [owner] : []), ...owners.slice(1).filter((id) => id !== owner)],
    };
    const done = work
      ? await save.run(
          coverage.existingWorkEdit({ work: work.record.id, words }),
          t("coverage-work-edited", { work: title }),
        )
      : await save.run(coverage.existingWorkCreate({ words }), t("coverage-work-added", { work: title }));
    if (done !== null) onClose();
  };
  const options = (codes: readonly string[], say: (code: string) => string) =>
    codes.map((id) => ({ id, label: say(id) }));
  return (
    <Dialog
      isOpen
      title={work ? t("coverage-work-edit-ask", { work: work.record.name }) : t("coverage-work-ask")}
      onClose={onClose}
      onSubmit={() => void submit()}
      effects={[t(work ? "coverage-work-edit-effect" : "coverage-work-effect")]}
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button
            type="submit"
            kind="primary"
            isDisabled={save.isRunning || title.trim() === "" || wrongPercent}
          >
            {t(work ? "coverage-work-keep" : "coverage-work-do")}
          </Button>
        </>
      }
    >
      <TextField autoFocus isRequired label={t("coverage-work-title")} value={title} onChange={setTitle} />
      <div className={css.two}>
        <SelectField
          label={t("coverage-work-kind")}
          options={options(merged(KINDS, choices.workKinds, work?.kind), sayKind)}
          value={kind}
          onChange={setKind}
        />
        <SelectField
          label={t("coverage-work-state")}
          options={options(merged(STATUSES, choices.workStatuses, work?.status), sayStatus)}
          value={status}
          onChange={setStatus}
        />
      </div>
      <Checkbox isSelected={inForce} onChange={setInForce}>
        {t("coverage-work-in-force")}
      </Checkbox>
      <ComboField
        label={t("coverage-work-owner")}
        options={choices.parties.map((party) => ({ id: party.id, label: party.name }))}
        value={owner}
        onChange={setOwner}
      />
      {/* Where a work that is there already stands is said in its pane, as of a day. */}
      {work ? null : (
        <>
          <TextField label={t("coverage-work-phase")} value={phase} onChange={setPhase} />
          <div className={css.two}>
            <TextField
              label={t("coverage-work-percent")}
              value={percent}
              onChange={(text) => setPercent(text.trim())}
              error={wrongPercent ? t("coverage-percent-wrong") : null}
            />
            <DayField label={t("coverage-work-percent-on")} value={percentAsOf} onChange={setPercentAsOf} />
          </div>
          <DayField label={t("fact-expected_on")} value={expectedOn} onChange={setExpectedOn} />
        </>
      )}
      {save.failure ? <FaultNote error={save.failure} /> : null}
    </Dialog>
  );
}
