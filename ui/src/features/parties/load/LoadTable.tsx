import { useMemo } from "react";
import type { LoadRow, LoadSheet } from "~/backend";
import { DataTable, type TableColumn } from "~/components";
import { useOpenRecord, useWhere } from "~/shell/route";
import { useText } from "~/text";

/** The same numbers as a table, to sort, copy and export. */
export function LoadTable({ sheet }: { sheet: LoadSheet }) {
  const { t } = useText();
  const { record } = useWhere();
  const open = useOpenRecord();
  const columns = useMemo<TableColumn<LoadRow>[]>(() => {
    const heads = [...sheet.years.map((year) => year.name), t("load-no-years")];
    const over = (row: LoadRow) =>
      sheet.years
        .filter((_, at) => row.cells[at]?.isOver)
        .map((year) => year.name)
        .join(", ");
    return [
      {
        id: "party",
        head: t("kind-party"),
        isRowHeader: true,
        minWidth: 240,
        text: (row) => row.party.record.name,
        cell: (row) => <bdi>{row.party.record.name}</bdi>,
      },
      {
        id: "capacity",
        head: t("load-capacity"),
        width: 90,
        align: "end",
        text: (row) => String(row.party.capacity ?? ""),
        cell: (row) => row.party.capacity ?? "",
      },
      ...heads.flatMap((head, at): TableColumn<LoadRow>[] => [
        {
          id: `own-${at}`,
          head: t("load-column-own", { year: head }),
          width: 90,
          align: "end",
          text: (row) => String(row.cells[at]?.own ?? 0),
          cell: (row) => row.cells[at]?.own ?? 0,
        },
        {
          id: `all-${at}`,
          head: t("load-column-all", { year: head }),
          width: 90,
          align: "end",
          text: (row) => String(row.cells[at]?.all ?? 0),
          cell: (row) => row.cells[at]?.all ?? 0,
        },
      ]),
      { id: "over", head: t("load-column-over"), minWidth: 120, text: over, cell: over },
    ];
  }, [sheet, t]);
  return (
    <DataTable
      label={t("parties-tab-load")}
      columns={columns}
      rows={sheet.rows}
      rowKey={(row) => row.party.record.id}
      selection="single"
      selected={record ? [record] : []}
      onSelect={([id]) => open(id ?? null)}
    />
  );
}
