import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { call, commands, type SourceEntry } from "~/backend";
import { BasisMark, Code, DataTable, EmptyState, FaultNote, Page, PageHead, Waiting } from "~/components";
import type { TableColumn } from "~/components";
import type { PageHeadProps } from "~/components/Page";
import { CutBar } from "~/features/registers/CutBar";
import { noneOf, useCutRows, type Register } from "~/features/registers/cuts";
import type { EditField } from "~/features/registers/editing";
import { asBasisField, asNoteField, asVerifiedField } from "~/features/registers/known";
import { EditableCells, EditMany } from "~/features/registers/RegisterEdit";
import { useGo, useOpenRecord, useWhere } from "~/shell/route";
import { useText, type Speech } from "~/text";

const sourceKey = (source: SourceEntry) => source.record.id;
const NONE: readonly SourceEntry[] = [];

/** The register of sources: where each is, how it is known, and what rests on it. */
export function SourcesTab({ head }: { head: Omit<PageHeadProps, "title"> }) {
  const speech = useText();
  const { t } = speech;
  const go = useGo();
  const openRecord = useOpenRecord();
  const { record } = useWhere();
  const query = useQuery({ queryKey: ["record", "sources"], queryFn: () => call(commands.sourceRegister()) });
  const [picked, setPicked] = useState<readonly string[]>([]);
  const register = useMemo(() => sourceRegister(speech), [speech]);
  const columns = useMemo(() => sourceColumns(speech), [speech]);
  const fields = useMemo(() => sourceFields(speech), [speech]);
  const all = query.data ?? NONE;
  const rows = useCutRows(all, register);
  const selected = useMemo(
    () =>
      rows.filter((row) => (picked.length > 1 ? picked.includes(sourceKey(row)) : sourceKey(row) === record)),
    [rows, picked, record],
  );
  const idle = all.filter((source) => source.citedBy === 0).length;
  const title = query.data ? t("sources-finding", { count: all.length, idle_count: idle }) : t("sources");
  if (!query.data) {
    return (
      <Page head={<PageHead {...head} title={title} />}>
        {query.error ? <FaultNote error={query.error} onRetry={() => void query.refetch()} /> : <Waiting />}
      </Page>
    );
  }
  return (
    <Page
      bleeds
      head={<PageHead {...head} title={title} />}
      toolbar={
        <CutBar
          name="sources"
          label={t("sources-filters")}
          rows={all}
          shown={rows.length}
          register={register}
          end={<EditMany fields={fields} rows={selected} rowKey={sourceKey} />}
        />
      }
    >
      <EditableCells
        rows={rows}
        rowKey={sourceKey}
        nameOf={(row) => row.record.label}
        fields={fields}
        pastes={{ of: "source" }}
      >
        <DataTable
          label={t("sources")}
          keptAs="sources"
          columns={columns}
          rows={rows}
          rowKey={sourceKey}
          selection="multiple"
          selected={selected.map(sourceKey)}
          onSelect={(ids) => {
            setPicked(ids);
            if (ids.length === 1 && ids[0]) openRecord(ids[0]);
          }}
          empty={
            all.length === 0 ? (
              <EmptyState title={t("sources-none")}>{t("sources-none-how")}</EmptyState>
            ) : (
              <EmptyState
                title={t("sources-none-like")}
                action={{
                  label: t("issues-show-all"),
                  run: () => go({ params: noneOf(register.cuts), replace: true }),
                }}
              >
                {t("register-none-how")}
              </EmptyState>
            )
          }
        />
      </EditableCells>
    </Page>
  );
}

function sourceRegister({ t }: Speech): Register<SourceEntry> {
  return {
    basis: (source) => source.record.basis,
    words: (source) => [source.record.label, source.record.name, source.url, source.note],
    cuts: [
      { key: "cited", value: "no", label: t("sources-idle"), keeps: (source) => source.citedBy === 0 },
      { key: "checked", value: "no", label: t("sources-unchecked"), keeps: (source) => !source.verified },
    ],
  };
}

function sourceColumns({ t }: Speech): TableColumn<SourceEntry>[] {
  const rests = (source: SourceEntry) =>
    source.rests.map((each) => t("sources-rest", { kind: t(`kinds-${each.kind}`), count: each.count }));
  const checked = (source: SourceEntry) => t(source.verified ? "value-yes" : "value-no");
  return [
    {
      id: "label",
      head: t("sources-label"),
      width: 72,
      text: (source) => source.record.label,
      cell: (source) => <Code>{source.record.label}</Code>,
    },
    {
      id: "title",
      head: t("fact-title"),
      isRowHeader: true,
      minWidth: 260,
      text: (source) => source.record.name,
      cell: (source) => (
        <span>
          <bdi>{source.record.name}</bdi> <BasisMark basis={source.record.basis} bare />
        </span>
      ),
    },
    {
      id: "url",
      head: t("sources-address"),
      minWidth: 200,
      text: (source) => source.url,
      cell: (source) => <bdi>{source.url}</bdi>,
    },
    {
      id: "count",
      head: t("sources-count"),
      width: 80,
      align: "end",
      sort: (a, b) => a.citedBy - b.citedBy,
      text: (source) => String(source.citedBy),
      cell: (source) => source.citedBy,
    },
    {
      id: "rests",
      head: t("sources-rests"),
      minWidth: 200,
      text: (source) => rests(source).join(", "),
      cell: (source) => rests(source).join(", "),
    },
    { id: "checked", head: t("fact-verified"), width: 80, text: checked, cell: checked },
  ];
}

function sourceFields({ t }: Speech): EditField<SourceEntry>[] {
  return [
    {
      field: "title",
      label: t("fact-title"),
      column: "title",
      isName: true,
      now: (source) => source.record.name,
    },
    {
      field: "url",
      label: t("sources-address"),
      column: "url",
      isName: true,
      now: (source) => source.url,
    },
    asBasisField(t, (source) => source.record.basis),
    asVerifiedField(t, (source) => source.verified),
    asNoteField(t, (source) => source.note),
  ];
}
