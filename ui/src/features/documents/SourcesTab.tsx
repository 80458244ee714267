import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { call, commands, type SourceEntry } from "~/backend";
import { BasisMark, Code, EmptyState, PageHead } from "~/components";
import type { TableColumn } from "~/components";
import type { PageHeadProps } from "~/components/Page";
import type { Register } from "~/features/registers/cuts";
import type { EditField } from "~/features/registers/editing";
import {
  asBasisField,
  asBasisPart,
  asBasisPick,
  asNoteField,
  asVerifiedField,
} from "~/features/registers/known";
import { RegisterPage } from "~/features/registers/RegisterPage";
import { useText, type Speech } from "~/text";

const sourceKey = (source: SourceEntry) => source.record.id;
/** The register of sources: where each is, how it is known, and what rests on it. */
export function SourcesTab({ head }: { head: Omit<PageHeadProps, "title"> }) {
  const speech = useText();
  const { t } = speech;
  const query = useQuery({ queryKey: ["record", "sources"], queryFn: () => call(commands.sourceRegister()) });
  const register = useMemo(() => sourceRegister(speech), [speech]);
  const columns = useMemo(() => sourceColumns(speech), [speech]);
  const fields = useMemo(() => sourceFields(speech), [speech]);
  const idle = query.data?.filter((source) => source.citedBy === 0).length ?? 0;
  const title = query.data
    ? t("sources-finding", { count: query.data.length, idle_count: idle })
    : t("sources");
  return (
    <RegisterPage
      head={<PageHead {...head} title={title} />}
      query={query}
      name="sources"
      labels={{ table: t("sources"), filters: t("sources-filters") }}
      register={register}
      columns={columns}
      fields={fields}
      rowKey={sourceKey}
      nameOf={(source) => source.record.label}
      pasted="source"
      none={<EmptyState title={t("sources-none")}>{t("sources-none-how")}</EmptyState>}
      noneLike={t("sources-none-like")}
    />
  );
}

function sourceRegister({ t }: Speech): Register<SourceEntry> {
  return {
    picks: [asBasisPick(t, (source) => source.record.basis)],
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
      sheet: [
        { head: t("fact-title"), text: (source) => source.record.name },
        asBasisPart(t, (source) => source.record.basis),
      ],
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
