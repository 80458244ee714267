import { useState } from "react";
import { ActDialog, useOperate } from "~/actions";
import { commands, type RecommendationRow, type RecommendationState } from "~/backend";
import {
  BasisMark,
  Day,
  DayField,
  FaultNote,
  SelectField,
  SourceMarks,
  TextField,
  TextLink,
} from "~/components";
import { Line, Part } from "~/features/plan/parts/Part";
import lines from "~/features/plan/parts/parts.module.css";
import pair from "~/features/plan/plan.module.css";
import { useOpenRecord } from "~/shell/route";
import { useText } from "~/text";
import css from "./existing.module.css";

const STATES: readonly RecommendationState[] = [
  "open",
  "accepted",
  "accepted_in_part",
  "rejected",
  "implemented",
];

interface RecommendationsProps {
  work: string;
  recommendations: readonly RecommendationRow[];
}

/** What the work recommends, by number, and what became of it. */
export function Recommendations({ work, recommendations }: RecommendationsProps) {
  const { t } = useText();
  const operate = useOperate();
  const openRecord = useOpenRecord();
  const [asked, setAsked] = useState<RecommendationRow | "new" | null>(null);
  return (
    <Part
      title={t("part-recommendations")}
      add={{ label: t("recommendation-add"), run: () => setAsked("new") }}
    >
      <ul className={lines.list}>
        {recommendations.map((each) => (
          <Line
            key={each.record.id}
            name={t("recommendation-name", { number: each.number })}
            onEdit={() => setAsked(each)}
            onRemove={() =>
              void operate.run(
                commands.workPartRemove({ id: each.record.id }),
                t("part-removed", { name: t("recommendation-name", { number: each.number }) }),
              )
            }
          >
            <TextLink onPress={() => openRecord(each.record.id)}>
              {t("recommendation-name", { number: each.number })}
            </TextLink>{" "}
            <BasisMark basis={each.record.basis} bare />
            <SourceMarks sources={each.sources} onOpen={openRecord} />
            <span className={css.words}>
              <bdi>{each.text}</bdi>
            </span>
            <span className={lines.meta}>
              {t(`value-${each.state}`)}
              {each.decidedOn ? (
                <>
                  {" · "}
                  <Day iso={each.decidedOn} />
                </>
              ) : null}{" "}
              {each.stateBasis === each.record.basis ? null : <BasisMark basis={each.stateBasis} bare />}
            </span>
            {each.note ? (
              <span className={lines.meta}>
                <bdi>{each.note}</bdi>
              </span>
            ) : null}
          </Line>
        ))}
      </ul>
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
      {asked ? (
        <RecommendationDialog
          work={work}
          recommendation={asked === "new" ? null : asked}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </Part>
  );
}

interface DialogProps {
  work: string;
  recommendation: RecommendationRow | null;
  onClose: () => void;
}

function RecommendationDialog({ work, recommendation, onClose }: DialogProps) {
  const { t } = useText();
  const operate = useOperate();
  const [number, setNumber] = useState(recommendation?.number ?? "");
  const [text, setText] = useState(recommendation?.text ?? "");
  const [state, setState] = useState<RecommendationState>(recommendation?.state ?? "open");
  const [decidedOn, setDecidedOn] = useState(recommendation?.decidedOn ?? "");
  const [note, setNote] = useState(recommendation?.note ?? "");
  const ready = number.trim() !== "" && text.trim() !== "";
  const submit = async () => {
    if (!ready) return;
    const write = commands.recommendationWrite({
      work,
      id: recommendation?.record.id ?? null,
      number,
      text,
      state,
      decidedOn,
      note,
    });
    if ((await operate.run(write, t("recommendation-written", { number: number.trim() }))) !== null)
      onClose();
  };
  return (
    <ActDialog
      title={t("recommendation-ask")}
      act={t("recommendation-do")}
      operate={operate}
      isMissing={!ready}
      onAct={submit}
      onClose={onClose}
    >
      <TextField label={t("recommendation-number")} value={number} onChange={setNumber} autoFocus />
      <TextField label={t("recommendation-text")} value={text} onChange={setText} rows={3} />
      <div className={pair.pair}>
        <SelectField
          label={t("fact-state")}
          options={STATES.map((id) => ({ id, label: t(`value-${id}`) }))}
          value={state}
          onChange={setState}
        />
        <DayField label={t("recommendation-since")} value={decidedOn} onChange={setDecidedOn} />
      </div>
      <TextField label={t("fact-note")} value={note} onChange={setNote} rows={2} />
    </ActDialog>
  );
}
