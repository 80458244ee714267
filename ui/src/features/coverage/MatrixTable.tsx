import { useMemo } from "react";
import { DataTable, type TableColumn } from "~/components";
import { useText } from "~/text";
import { Letter } from "./Letter";
import { Mark } from "./Mark";
import { ROW, type Spot } from "./spot";
import { LETTERS, standingOf, type ShownMatrix } from "./view";
import type { Basis, Counting, CoverageValue, RecordRef } from "./wire";
import css from "./table.module.css";

interface Line {
  id: string;
  spot: Spot;
  issue: RecordRef;
  rank: number;
  work: RecordRef | null;
  inForce: boolean;
  value: CoverageValue;
  basis: Basis;
  remarks: string;
  standing: string;
}

/** The judgements behind the picture, one a line. What nobody assessed has no line. */
export function MatrixTable(props: {
  label: string;
  shown: ShownMatrix;
  counting: Counting;
  spot: Spot | null;
  onOpen: (spot: Spot) => void;
}) {
  const { shown, counting, spot } = props;
  const { t } = useText();
  const lines = useMemo<Line[]>(
    () =>
      shown.rows.flatMap(({ row, cells }, at) => {
        const standing = t(`coverage-standing-${standingOf(row, counting)}`);
        const common = { issue: row.issue, rank: at, standing };
        const say = (mark: { stale: boolean; hasRationale: boolean; gaps: number }) =>
          [
            mark.stale ? t("coverage-is-stale") : "",
            mark.hasRationale ? "" : t("coverage-is-silent"),
            mark.gaps > 0 ? t("coverage-open-gaps", { count: mark.gaps }) : "",
          ]
            .filter(Boolean)
            .join(", ");
        const own = cells.flatMap(({ cell }, index): Line[] => {
          const work = shown.works[index];
          if (!work || cell.value === "not_assessed") return [];
          const place = { issue: row.issue.id, work: work.record.id };
          return [
            {
              ...common,
              id: `${place.issue} ${place.work}`,
              spot: place,
              work: work.record,
              inForce: !cell.workIsDraft,
              value: cell.value,
              basis: cell.basis,
              remarks: say(cell),
            },
          ];
        });
        const whole = row.nothingExists;
        if (!whole) return own;
        const place = { issue: row.issue.id, work: ROW };
        return [
          ...own,
          {
            ...common,
            id: `${place.issue} ${ROW}`,
            spot: place,
            work: null,
            inForce: true,
            value: "nothing_exists" as const,
            basis: whole.basis,
            remarks: say(whole),
          },
        ];
      }),
    [shown, counting, t],
  );
  const columns: TableColumn<Line>[] = [
    {
      id: "issue",
      head: t("kind-issue"),
      cell: (line) => <bdi>{line.issue.name}</bdi>,
      text: (line) => line.issue.name,
      sort: (a, b) => a.rank - b.rank,
    },
    {
      id: "work",
      head: t("kind-existing_work"),
      cell: (line) => (line.work ? <bdi>{line.work.name}</bdi> : t("coverage-whole-issue")),
      text: (line) => line.work?.name ?? t("coverage-whole-issue"),
    },
    {
      id: "value",
      head: t("coverage-judgement"),
      width: 190,
      cell: (line) => (
        <span className={css.value}>
          <Letter value={line.value} /> {t(`coverage-value-${line.value}`)} <Mark basis={line.basis} bare />
        </span>
      ),
      text: (line) => `${LETTERS[line.value]} ${t(`coverage-value-${line.value}`)}`,
    },
    {
      id: "counted",
      head: t("coverage-work-counts"),
      width: 96,
      cell: (line) => t(line.inForce ? "coverage-always" : "coverage-when-relaxed"),
      text: (line) => t(line.inForce ? "coverage-always" : "coverage-when-relaxed"),
    },
    {
      id: "remarks",
      head: t("coverage-remarks"),
      width: 170,
      cell: (line) => line.remarks,
      text: (line) => line.remarks,
    },
    {
      id: "standing",
      head: t("coverage-issue-comes-to"),
      width: 110,
      cell: (line) => line.standing,
      text: (line) => line.standing,
    },
  ];
  return (
    <DataTable
      label={props.label}
      rows={lines}
      rowKey={(line) => line.id}
      columns={columns}
      selection="single"
      selected={spot ? [`${spot.issue} ${spot.work}`] : []}
      onSelect={([id]) => {
        const line = lines.find((each) => each.id === id);
        if (line) props.onOpen(line.spot);
      }}
      empty={t("coverage-nothing-judged")}
    />
  );
}
