import { useMemo, useState, type ReactNode } from "react";
import type { ImportKind } from "~/backend";
import { DataTable, FaultNote, Page, Waiting, type TableColumn } from "~/components";
import { useOpenRecord, useWhere } from "~/shell/route";
import { CutBar } from "./CutBar";
import { useCutRows, type Register } from "./cuts";
import type { EditField } from "./editing";
import { NoneLike } from "./NoneLike";
import { EditableCells } from "./RegisterEdit";

export interface RegisterPageProps<Row> {
  head: ReactNode;
  /** Where its rows are read. */
  query: { data: readonly Row[] | undefined; error: unknown; refetch: () => unknown };
  /** The name under which its table and its views are kept. */
  name: string;
  /** What the table and its filters are called, for screen readers. */
  labels: { table: string; filters: string };
  register: Register<Row>;
  columns: readonly TableColumn<Row>[];
  fields: readonly EditField<Row>[];
  rowKey: (row: Row) => string;
  nameOf: (row: Row) => string;
  /** What the rows of a block are that is pasted here. */
  pasted: ImportKind;
  /** What stands there while the plan has none, and while the filters keep none. */
  none: ReactNode;
  noneLike: string;
}

const NOTHING: readonly never[] = [];

/** A register: filters, views, a table whose rows and cells are edited, and the selected record in the pane. */
export function RegisterPage<Row>(props: RegisterPageProps<Row>) {
  const { head, query, name, labels, register, columns, fields, rowKey } = props;
  const openRecord = useOpenRecord();
  const { record } = useWhere();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const all = query.data ?? NOTHING;
  const rows = useCutRows(all, register);
  const selected = useMemo(
    () => rows.filter((row) => (picked.length > 1 ? picked.includes(rowKey(row)) : rowKey(row) === record)),
    [rows, picked, record, rowKey],
  );
  if (!query.data) {
    return (
      <Page head={head}>
        {query.error ? <FaultNote error={query.error} onRetry={() => void query.refetch()} /> : <Waiting />}
      </Page>
    );
  }
  return (
    <Page
      bleeds
      head={head}
      toolbar={
        <CutBar
          name={name}
          label={labels.filters}
          rows={all}
          shown={rows.length}
          register={register}
          selected={selected}
          fields={fields}
          rowKey={rowKey}
        />
      }
    >
      <EditableCells
        rows={rows}
        rowKey={rowKey}
        nameOf={props.nameOf}
        fields={fields}
        pastes={{ of: props.pasted }}
      >
        <DataTable
          label={labels.table}
          keptAs={name}
          columns={columns}
          rows={rows}
          rowKey={rowKey}
          selection="multiple"
          selected={selected.map(rowKey)}
          onSelect={(ids) => {
            setPicked(ids);
            if (ids.length === 1 && ids[0]) openRecord(ids[0]);
          }}
          empty={all.length === 0 ? props.none : <NoneLike title={props.noneLike} register={register} />}
        />
      </EditableCells>
    </Page>
  );
}
