import { useCallback, useMemo, useState } from "react";
import {
  Button,
  DataTable,
  EmptyState,
  FaultNote,
  MenuButton,
  Segmented,
  Toolbar,
  Waiting,
} from "~/components";
import { EditableCells, EditMany } from "~/features/registers/RegisterEdit";
import { useMayEdit } from "~/shell/desk";
import { useGo, useWhere } from "~/shell/route";
import { useStatusHint } from "~/shell/status";
import { useText } from "~/text";
import { asking, type Chosen } from "../acts/asking";
import { IssueMenu } from "../acts/IssueMenu";
import { useChoices, useRegister } from "../queries";
import type { IssueLists, IssueRegisterRow } from "../wire";
import { registerColumns } from "./columns";
import { issueFields } from "./fields";
import { FilterBar } from "./FilterBar";
import { filterRows, isDecided, NO_FILTERS, readFilters, sayFilters } from "./filters";
import { RenameField } from "./RenameField";
import { useRegisterActions } from "./useRegisterActions";
import css from "../issues.module.css";

/** From this many lists on they are chosen from a menu. */
const MANY = 6;

const issueKey = (row: IssueRegisterRow) => row.record.id;

/** The issues of one list: choose, filter, sort, and act on them. */
export function Register({ lists, recordList }: { lists: IssueLists; recordList: string | null }) {
  const speech = useText();
  const { t } = speech;
  const { record, params } = useWhere();
  const go = useGo();
  const mayEdit = useMayEdit();
  const list = listOf(lists, params["list"] ?? recordList);
  const register = useRegister(list);
  const data = register.data?.list.record.id === list ? register.data : undefined;
  const filters = readFilters(params);
  const rows = useMemo(() => filterRows(data?.rows ?? [], readFilters(params)), [data, params]);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [renaming, setRenaming] = useState<Chosen | null>(null);
  const selected = useMemo(() => selectedOf(rows, picked, record), [rows, picked, record]);
  const chosen = useMemo(
    () => rows.filter((row) => selected.includes(row.record.id)).map(chosenOf(list)),
    [rows, selected, list],
  );
  const { ranking, rankAll } = useRegisterActions(data, chosen, setRenaming, go);
  const parties = useChoices().data?.parties;
  const fields = useMemo(() => issueFields({ t }, parties ?? []), [t, parties]);
  const chosenRows = useMemo(() => rows.filter((row) => selected.includes(row.record.id)), [rows, selected]);
  const taxonomy = params["group"] ?? lists.taxonomies[0] ?? null;
  const open = useCallback((id: string) => go({ record: id }), [go]);
  const columns = useMemo(
    () => (data ? registerColumns(speech, data, taxonomy, open) : []),
    [speech, data, taxonomy, open],
  );
  useStatusHint(
    t(
      data?.list.isRanked
        ? "issues-keys-rank"
        : data?.next && mayEdit
          ? "issues-keys-work"
          : "issues-keys-register",
      { count: chosen.length },
    ),
  );

  const choose = (id: string) => {
    setPicked([]);
    go({ params: { ...NO_FILTERS, list: id }, record: null });
  };
  const select = (ids: string[]) => {
    setPicked(ids);
    const [only] = ids;
    if (ids.length === 1 && only) go({ record: only, replace: true });
  };
  return (
    <div className={css.view}>
      <div>
        <Toolbar
          label={t("issues-list")}
          end={
            <>
              {data?.next ? (
                <span role="status">
                  {t("issues-accounted", {
                    count: data.rows.filter((row) => !isDecided(row)).length,
                    total_count: data.rows.length,
                    list: data.next.name,
                  })}
                </span>
              ) : null}
              {data && !data.list.isRanked && data.rows.length > 0 ? (
                <Button kind="quiet" isDisabled={!mayEdit} onPress={rankAll}>
                  {t("issues-rank-all")}
                </Button>
              ) : null}
              <EditMany fields={fields} rows={chosenRows} rowKey={issueKey} />
              {chosen.length > 0 ? <IssueMenu issues={chosen} status={statusOf(rows, chosen)} /> : null}
            </>
          }
        >
          <ListChoice lists={lists} value={list} onChange={choose} />
        </Toolbar>
        {data && data.rows.length > 0 ? (
          <FilterBar
            rows={data.rows}
            shown={rows.length}
            filters={filters}
            leadsOn={data.next !== null && data.next !== undefined}
          />
        ) : null}
        {ranking.failure ? <FaultNote error={ranking.failure} /> : null}
      </div>
      {register.error ? <FaultNote error={register.error} onRetry={() => void register.refetch()} /> : null}
      {!data && !register.error ? <Waiting /> : null}
      {data ? (
        <EditableCells
          rows={rows}
          rowKey={issueKey}
          nameOf={(row) => row.record.name}
          fields={fields}
          pastes={{ of: "issue", list }}
        >
          <DataTable
            key={list}
            label={t("issues-table", { list: data.list.record.name })}
            columns={columns}
            rows={rows}
            rowKey={issueKey}
            keptAs="issues"
            firstSort={{ column: data.list.isRanked ? "rank" : "number", direction: "ascending" }}
            selection="multiple"
            selected={selected}
            onSelect={select}
            onOpen={open}
            empty={
              sayFilters(speech, filters) === "" ? (
                <EmptyState
                  title={t("issues-list-empty", { list: data.list.record.name })}
                  action={
                    mayEdit && list
                      ? { label: t("issues-new"), run: () => asking.set({ act: "new", list }) }
                      : undefined
                  }
                >
                  {t("issues-list-empty-how")}
                </EmptyState>
              ) : (
                <EmptyState
                  title={t("issues-filtered-none")}
                  action={{
                    label: t("issues-show-all"),
                    run: () => go({ params: NO_FILTERS, replace: true }),
                  }}
                >
                  {sayFilters(speech, filters)}
                </EmptyState>
              )
            }
          />
        </EditableCells>
      ) : null}
      {renaming ? <RenameField key={renaming.id} issue={renaming} onDone={() => setRenaming(null)} /> : null}
    </div>
  );
}

function ListChoice({
  lists,
  value,
  onChange,
}: {
  lists: IssueLists;
  value: string | null;
  onChange: (list: string) => void;
}) {
  const { t } = useText();
  const options = lists.lists.map((list) => ({
    id: list.record.id,
    label: `${list.record.name} ${list.holds}`,
  }));
  if (options.length < MANY && value) {
    return <Segmented label={t("issues-list")} options={options} value={value} onChange={onChange} />;
  }
  return (
    <MenuButton
      label={options.find((option) => option.id === value)?.label ?? t("issues-list")}
      entries={options.map((option) => ({ ...option, run: () => onChange(option.id) }))}
    />
  );
}

/** The list in view: the one asked for, else that of the record in the pane, else the first. */
function listOf(lists: IssueLists, asked: string | null): string | null {
  const known = lists.lists.find((list) => list.record.id === asked);
  return (known ?? lists.lists[0])?.record.id ?? null;
}

/** What is chosen: several by the person, else the record in the pane. */
function selectedOf(
  rows: readonly IssueRegisterRow[],
  picked: readonly string[],
  record: string | null,
): string[] {
  const here = new Set(rows.map((row) => row.record.id));
  const several = picked.filter((id) => here.has(id));
  if (several.length > 1) return several;
  return record !== null && here.has(record) ? [record] : several;
}

function chosenOf(list: string | null) {
  return (row: IssueRegisterRow): Chosen => ({
    id: row.record.id,
    name: row.record.name,
    list: list ?? "",
    gaps: row.openGaps,
  });
}

function statusOf(rows: readonly IssueRegisterRow[], chosen: readonly Chosen[]): string | null {
  return rows.find((row) => row.record.id === chosen[0]?.id)?.status ?? null;
}
