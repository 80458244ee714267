import type { PlanDifference } from "~/backend";
import { SelectField, TextLink, type TableColumn } from "~/components";
import { useGo, useWhere } from "~/shell/route";
import { useText, type Speech } from "~/text";
import { useBaselines, useDifference } from "../baselines/queries";
import type { PlannedCase } from "../case";
import type { Branch } from "../rows";
import { isRow, oldOf } from "./old";
import css from "./beside.module.css";

const NONE = "none";

/** What differs from the baseline that the outline is shown beside; nothing while none is chosen. */
export function useBeside(): PlanDifference | null {
  const { params } = useWhere();
  const baselines = useBaselines();
  const known = baselines.data?.find((each) => each.record.id === params["beside"])?.record.id ?? null;
  const difference = useDifference(known, null);
  return known === null ? null : (difference.data ?? null);
}

/** The columns with what stood there before, struck through above what stands there now. */
export function withOld(
  columns: TableColumn<Branch>[],
  difference: PlanDifference | null,
  speech: Speech,
  inCase: PlannedCase,
): TableColumn<Branch>[] {
  if (!difference) return columns;
  const rows = new Map(difference.rows.map((row) => [row.record.id, row]));
  return columns.map((column) => ({
    ...column,
    cell: (branch) => {
      const row = rows.get(branch.row.record.id);
      if (!row) return column.cell(branch);
      const old = oldOf(branch.row, row, column.id, speech, inCase);
      const isName = column.id === "name";
      if (row.kinds.includes("removed")) {
        if (isName)
          return <Named shown={<del>{column.cell(branch)}</del>} kind={speech.t("difference-removed")} />;
        return <Struck said={old} />;
      }
      const added = isName && row.kinds.includes("added");
      const shown = added ? (
        <Named
          shown={<ins className={css.new}>{column.cell(branch)}</ins>}
          kind={speech.t("difference-added")}
        />
      ) : (
        column.cell(branch)
      );
      return (
        <>
          <Struck said={old} />
          {shown}
        </>
      );
    },
    whole: true,
  }));
}

function Struck({ said }: { said: readonly string[] }) {
  if (said.length === 0) return null;
  return (
    <del dir="auto" className={css.was}>
      {said.join(", ")}
    </del>
  );
}

function Named({ shown, kind }: { shown: React.ReactNode; kind: string }) {
  return (
    <>
      {shown} <span className={css.kind}>{kind}</span>
    </>
  );
}

/** Which baseline stands beside the outline, with what differs counted. Nothing while there is no baseline. */
export function BesideChoice({ difference }: { difference: PlanDifference | null }) {
  const { t } = useText();
  const go = useGo();
  const { params } = useWhere();
  const baselines = useBaselines().data ?? [];
  if (baselines.length === 0) return null;
  const from = baselines.find((each) => each.record.id === params["beside"])?.record.id ?? null;
  return (
    <div className={css.pick}>
      <div className={css.field}>
        <SelectField
          label={t("timeline-beside")}
          options={[
            { id: NONE, label: t("timeline-beside-none") },
            ...baselines.map(({ record }) => ({ id: record.id, label: record.name })),
          ]}
          value={from ?? NONE}
          onChange={(id) => go({ params: { beside: id === NONE ? null : id }, replace: true })}
        />
      </div>
      {difference && difference.rows.length === 0 ? <span>{t("outline-beside-same")}</span> : null}
    </div>
  );
}

/** What differs, counted by its kind; each count opens its rows in the list of differences. */
export function BesideLegend({ difference }: { difference: PlanDifference }) {
  const { t } = useText();
  const go = useGo();
  const { params } = useWhere();
  const elsewhere = difference.rows.filter((row) => !isRow(row.record.kind)).length;
  return (
    <div className={css.legend}>
      {difference.counts.map(([kind, count]) => (
        <TextLink
          key={kind}
          onPress={() =>
            go({ tab: "changes", params: { from: params["beside"] ?? null, to: null, only: kind } })
          }
        >
          {t("home-baseline-count", { count, kind: t(`difference-${kind}`) })}
        </TextLink>
      ))}
      {elsewhere > 0 ? <span>{t("outline-beside-elsewhere", { count: elsewhere })}</span> : null}
    </div>
  );
}
