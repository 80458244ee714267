import { useMemo } from "react";
import type { PartyRow } from "~/backend";
import { BasisMark, type TableColumn } from "~/components";
import { asBasisPart } from "~/features/registers/known";
import { useText } from "~/text";
import { cx } from "~/components/cx";
import type { PartyBranch } from "./tree";
import { kindName, tenureText } from "./words";
import css from "./parties.module.css";

/** The columns of the tree of parties. */
export function useColumns(parties: readonly PartyRow[]): TableColumn<PartyBranch>[] {
  const speech = useText();
  return useMemo(() => {
    const { t } = speech;
    const names = new Map(parties.map(({ record }) => [record.id, `${record.label} ${record.name}`]));
    const partOf = ({ row }: PartyBranch) => (row.parent ? (names.get(row.parent) ?? "") : "");
    const many = (count: number) => (count > 0 ? String(count) : "");
    const counted = (id: "leads" | "supports" | "submissions", width: number): TableColumn<PartyBranch> => ({
      id,
      head: t(`parties-column-${id}`),
      width,
      align: "end",
      text: ({ row }) => many(row[id]),
      cell: ({ row }) => many(row[id]),
    });
    const exists = ({ row }: PartyBranch) => tenureText(speech, row.startsOn, row.endsOn);
    const role = ({ row }: PartyBranch) => row.role ?? (row.decisional ? t("parties-decisional") : "");
    return [
      {
        id: "name",
        head: t("parties-column-name"),
        isRowHeader: true,
        minWidth: 230,
        text: ({ row }) => (row.name === row.record.name ? row.name : `${row.record.name} ${row.name}`),
        sheet: [
          { head: t("fact-name"), text: ({ row }) => row.name },
          { head: t("fact-abbreviation"), text: ({ row }) => row.abbreviation ?? "" },
          { head: t("fact-parent"), text: partOf },
          asBasisPart(t, ({ row }) => row.record.basis),
        ],
        cell: ({ row, isFound }) => (
          <span className={cx(!isFound && css.above)}>
            <bdi className={css.short}>{row.record.name}</bdi>{" "}
            {row.name === row.record.name ? null : <bdi className={css.full}>{row.name}</bdi>}{" "}
            <BasisMark basis={row.record.basis} bare />
            {isFound ? null : <span className="aside">{t("parties-above")}</span>}
          </span>
        ),
      },
      {
        id: "kind",
        head: t("parties-column-kind"),
        minWidth: 112,
        text: ({ row }) => kindName(speech, row.kind),
        cell: ({ row }) => kindName(speech, row.kind),
      },
      {
        id: "role",
        head: t("parties-column-role"),
        minWidth: 96,
        text: role,
        sheet: [
          { head: t("fact-role"), text: ({ row }) => row.role ?? "" },
          {
            head: t("fact-decisional_participant"),
            text: ({ row }) => (row.decisional === null ? "" : t(row.decisional ? "value-yes" : "value-no")),
          },
        ],
        cell: role,
      },
      {
        id: "exists",
        head: t("parties-column-exists"),
        minWidth: 96,
        text: exists,
        sheet: [
          { head: t("fact-starts_on"), text: ({ row }) => row.startsOn ?? "" },
          { head: t("fact-ends_on"), text: ({ row }) => row.endsOn ?? "" },
        ],
        cell: exists,
      },
      {
        id: "capacity",
        head: t("parties-column-capacity"),
        width: 70,
        align: "end",
        text: ({ row }) => row.capacity?.toString() ?? "",
        sheet: [{ head: t("fact-capacity"), text: ({ row }) => row.capacity?.toString() ?? "" }],
        cell: ({ row }) => row.capacity ?? "",
      },
      counted("leads", 56),
      counted("supports", 72),
      counted("submissions", 80),
    ];
  }, [speech, parties]);
}
