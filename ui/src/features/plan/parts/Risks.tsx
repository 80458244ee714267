import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ActDialog, useOperate } from "~/actions";
import { call, commands, type Confidence, type PlanParts, type RiskRow } from "~/backend";
import { ComboField, SelectField, TextField } from "~/components";
import { useText } from "~/text";
import pair from "../plan.module.css";
import { RecordsPart } from "./Part";
import css from "./parts.module.css";

const DEGREES: readonly Confidence[] = ["low", "medium", "high"];
const UNKNOWN = "unknown";

/** What may go wrong, how likely and how bad it is, what is done about it, and who watches it. */
export function Risks({ id, parts }: { id: string; parts: PlanParts }) {
  const { t } = useText();
  const degree = (key: string, value: Confidence | null) =>
    value ? [t(key, { degree: t(`value-${value}`) })] : [];
  return (
    <RecordsPart
      title={t("part-risks")}
      add={t("risk-add")}
      records={parts.risks}
      recordOf={(risk) => risk.record}
      dialog={(risk, onClose) => <RiskDialog subject={id} risk={risk} onClose={onClose} />}
    >
      {(risk) => (
        <>
          <bdi>{risk.record.name}</bdi>
          <span className={css.meta}>
            {[
              ...degree("risk-likely", risk.likelihood),
              ...degree("risk-bad", risk.impact),
              ...(risk.owner ? [risk.owner.name] : []),
            ].join(" · ")}
          </span>
          {risk.response ? (
            <span className={css.meta} dir="auto">
              {risk.response}
            </span>
          ) : null}
        </>
      )}
    </RecordsPart>
  );
}

function RiskDialog(props: { subject: string; risk: RiskRow | null; onClose: () => void }) {
  const { subject, risk, onClose } = props;
  const { t } = useText();
  const operate = useOperate();
  const parties = useQuery({ queryKey: ["parties", "list"], queryFn: () => call(commands.partyList()) });
  const [text, setText] = useState(risk?.record.name ?? "");
  const [likelihood, setLikelihood] = useState<Confidence | typeof UNKNOWN>(risk?.likelihood ?? UNKNOWN);
  const [impact, setImpact] = useState<Confidence | typeof UNKNOWN>(risk?.impact ?? UNKNOWN);
  const [response, setResponse] = useState(risk?.response ?? "");
  const [owner, setOwner] = useState<string | null>(risk?.owner?.id ?? null);
  const known = (value: Confidence | typeof UNKNOWN) => (value === UNKNOWN ? null : value);
  const degrees = [
    { id: UNKNOWN, label: t("not-known") } as const,
    ...DEGREES.map((id) => ({ id, label: t(`value-${id}`) })),
  ];
  const submit = async () => {
    const write = commands.riskWrite({
      subject,
      id: risk?.record.id ?? null,
      text,
      likelihood: known(likelihood),
      impact: known(impact),
      response,
      owner,
    });
    if ((await operate.run(write, t("risk-written"))) !== null) onClose();
  };
  return (
    <ActDialog
      title={t("risk-ask")}
      act={t("risk-do")}
      operate={operate}
      isMissing={text.trim() === ""}
      onAct={submit}
      onClose={onClose}
    >
      <TextField label={t("risk-text")} value={text} onChange={setText} rows={2} autoFocus />
      <div className={pair.pair}>
        <SelectField
          label={t("fact-likelihood")}
          options={degrees}
          value={likelihood}
          onChange={setLikelihood}
        />
        <SelectField label={t("fact-impact")} options={degrees} value={impact} onChange={setImpact} />
      </div>
      <TextField label={t("fact-response")} value={response} onChange={setResponse} rows={2} />
      <ComboField
        key={parties.data?.length ?? 0}
        label={t("risk-owner")}
        options={(parties.data ?? []).map(({ record }) => ({ id: record.id, label: record.name }))}
        value={owner}
        onChange={setOwner}
      />
    </ActDialog>
  );
}
