import type { OutlineRow, Role } from "~/backend";
import { Approximate, BasisMark, Code, Day, StatusMark, type TableColumn } from "~/components";
import type { Speech } from "~/text";
import type { PlannedCase } from "./case";
import { isStale } from "./statuses";
import { shapeOf, type Branch } from "./rows";
import css from "./plan.module.css";

const LEVELS: Record<string, string> = {
  objective: css.objective ?? "",
  goal: css.goal ?? "",
  initiative: css.initiative ?? "",
  service_group: css.objective ?? "",
  activity: css.initiative ?? "",
};

function Name({ row }: { row: OutlineRow }) {
  const { kind, label, name, basis } = row.record;
  return (
    <span className={LEVELS[kind] ?? ""}>
      {row.number && kind !== "initiative" ? (
        <span className={css.number}>{row.number}</span>
      ) : (
        <span className={css.code}>
          <Code>{label}</Code>
        </span>
      )}{" "}
      <bdi>{name}</bdi> {kind === "objective" ? null : <BasisMark basis={basis} bare />}
    </span>
  );
}

export function leads(row: OutlineRow): string[] {
  return withRole(row, "leads");
}

function withRole(row: OutlineRow, role: Role): string[] {
  return row.parts.flatMap((part) => (part.role === role && part.party ? [part.party.name] : []));
}

/** FY21 to FY23, FY22, or nothing. */
export function years(row: OutlineRow, { t }: Speech): string {
  if (!row.firstYear || !row.lastYear) return "";
  if (row.firstYear === row.lastYear) return row.firstYear;
  return t("plan-years", { first: row.firstYear, last: row.lastYear });
}

/** Minor units as an amount with thousands, without the decimals that are zero. */
export function amountText(minor: string): string {
  const negative = minor.startsWith("-");
  const digits = minor.replace("-", "").padStart(3, "0");
  const whole = Number(digits.slice(0, -2)).toLocaleString("en-GB");
  const cents = digits.slice(-2);
  return `${negative ? "−" : ""}${whole}${cents === "00" ? "" : `.${cents}`}`;
}

export function planColumns(
  speech: Speech,
  currency: string,
  inCase: PlannedCase,
  today: string,
  period: number,
): TableColumn<Branch>[] {
  const { t } = speech;
  return [
    {
      id: "name",
      head: t("plan-column-name"),
      isRowHeader: true,
      minWidth: 280,
      text: ({ row }) => `${row.number || row.record.label} ${row.record.name}`,
      cell: ({ row }) => <Name row={row} />,
    },
    {
      id: "lead",
      head: t("plan-column-lead"),
      width: 146,
      minWidth: 84,
      text: ({ row }) => leads(row).join(", "),
      cell: ({ row }) => {
        const names = leads(row);
        if (names.length > 0) return <bdi>{names.join(", ")}</bdi>;
        return row.record.kind === "work_item" ? <span className={css.faint}>{t("not-known")}</span> : null;
      },
    },
    {
      id: "supports",
      givesWay: 2,
      head: t("plan-column-supports"),
      width: 110,
      minWidth: 76,
      text: ({ row }) => withRole(row, "supports").join(", "),
      cell: ({ row }) => <bdi>{withRole(row, "supports").join(", ")}</bdi>,
    },
    {
      id: "years",
      head: t("plan-column-years"),
      width: 122,
      text: ({ row }) => years(row, speech),
      cell: ({ row }) =>
        row.yearsBasis ? (
          <Approximate basis={row.yearsBasis}>{years(row, speech)}</Approximate>
        ) : (
          years(row, speech)
        ),
    },
    {
      id: "status",
      head: t("plan-column-status"),
      width: 118,
      minWidth: 96,
      text: ({ row }) => (row.status ? t(`work-status-${row.status}`) : ""),
      cell: ({ row }) => {
        if (!row.status) return null;
        const shape = shapeOf(row.status);
        return (
          <span className={css.status}>
            <span aria-hidden="true">{shape ? <StatusMark status={shape} /> : null}</span>
            {t(`work-status-${row.status}`)}
          </span>
        );
      },
    },
    {
      id: "done",
      givesWay: 4,
      head: t("timeline-done"),
      width: 62,
      align: "end",
      text: ({ row }) => (row.percent === null ? "" : t("timeline-percent", { number: row.percent })),
      cell: ({ row }) => (row.percent === null ? null : t("timeline-percent", { number: row.percent })),
    },
    {
      id: "update",
      givesWay: 3,
      head: t("plan-column-update"),
      width: 112,
      text: ({ row }) => row.update?.toldOn ?? "",
      cell: ({ row }) => {
        const stale = isStale(row, today, period);
        if (!row.update && !stale) return null;
        return (
          <span className={stale ? css.stale : ""} title={row.update?.text}>
            {row.update ? <Day iso={row.update.toldOn} /> : t("plan-update-none")}
            {stale ? ` ${t("plan-update-stale")}` : ""}
          </span>
        );
      },
    },
    {
      id: "amount",
      givesWay: 5,
      head: t("plan-column-amount", { currency, case: t(`case-${inCase}`) }),
      width: 110,
      align: "end",
      text: ({ row }) => (row.amount ? amountText(row.amount) : ""),
      cell: ({ row }) => {
        if (!row.amount) return null;
        const text = amountText(row.amount);
        return row.amountBasis ? <Approximate basis={row.amountBasis}>{text}</Approximate> : text;
      },
    },
    {
      id: "gaps",
      givesWay: 1,
      head: t("plan-column-gaps"),
      width: 90,
      cell: ({ row }) => row.gaps.map((gap) => gap.label).join(", "),
    },
  ];
}
