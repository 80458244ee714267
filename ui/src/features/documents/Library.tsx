import { useState } from "react";
import type { DocumentRow, VersionRow } from "~/backend";
import {
  BasisMark,
  Button,
  Code,
  DataTable,
  EmptyState,
  Page,
  PageHead,
  SourceMarks,
  TextLink,
  type TableColumn,
} from "~/components";
import type { PageHeadProps } from "~/components/Page";
import { useGo, useOpenRecord, useWhere } from "~/shell/route";
import { useText } from "~/text";
import { PublishDialog } from "./PublishDialog";
import css from "./documents.module.css";

interface Line {
  document: DocumentRow;
  version: VersionRow;
  /** The readable version before it, to compare with. */
  earlier: VersionRow | null;
}

function linesOf(library: readonly DocumentRow[]): Line[] {
  return library.flatMap((document) =>
    document.versions.map((version, at) => ({
      document,
      version,
      earlier: version.readable
        ? (document.versions.slice(0, at).findLast((each) => each.readable) ?? null)
        : null,
    })),
  );
}

/** Every document with its versions, and what can be done with each. */
export function Library(props: { library: readonly DocumentRow[]; head: Omit<PageHeadProps, "title"> }) {
  const { library, head } = props;
  const { t, day } = useText();
  const go = useGo();
  const openRecord = useOpenRecord();
  const { record } = useWhere();
  const [publishing, setPublishing] = useState(false);
  const lines = linesOf(library);
  const texts = lines.filter((line) => line.version.readable).length;
  const read = (version: VersionRow) => go({ tab: "read", params: { version: version.record.id } });

  const columns: TableColumn<Line>[] = [
    {
      id: "document",
      head: t("documents-column-document"),
      minWidth: 220,
      text: (line) => line.document.record.name,
      cell: ({ document }) => <bdi>{document.record.name}</bdi>,
    },
    {
      id: "version",
      head: t("documents-column-version"),
      isRowHeader: true,
      minWidth: 260,
      text: (line) => line.version.title,
      cell: ({ version }) => (
        <span className={css.versionName}>
          <Code>{version.record.label}</Code>{" "}
          {version.readable ? (
            <TextLink onPress={() => read(version)}>{version.title}</TextLink>
          ) : (
            <bdi>{version.title}</bdi>
          )}{" "}
          <BasisMark basis={version.record.basis} />
        </span>
      ),
    },
    {
      id: "date",
      head: t("documents-column-date"),
      width: 110,
      text: (line) => line.version.datedOn,
      cell: ({ version }) => day(version.datedOn),
    },
    {
      id: "status",
      head: t("documents-column-status"),
      width: 140,
      text: (line) => t(`version-status-${line.version.status}`),
      cell: ({ version }) => t(`version-status-${version.status}`),
    },
    {
      id: "sources",
      head: t("documents-column-sources"),
      width: 150,
      whole: true,
      text: ({ version }) => version.sources.map((source) => source.label).join(", "),
      cell: ({ version }) => <SourceMarks sources={version.sources} onOpen={openRecord} />,
    },
    {
      id: "text",
      head: t("documents-column-text"),
      width: 170,
      cell: ({ version, earlier }) =>
        earlier ? (
          <TextLink
            onPress={() => go({ tab: "redline", params: { from: earlier.record.id, to: version.record.id } })}
          >
            {t("documents-redline-from", { date_on: earlier.datedOn })}
          </TextLink>
        ) : (
          <span className={css.faint}>
            {version.readable ? t("documents-first-version") : t("documents-no-text")}
          </span>
        ),
    },
  ];
  return (
    <Page
      bleeds
      head={
        <PageHead
          {...head}
          title={t("documents-finding", { count: lines.length, text_count: texts })}
          tools={
            texts > 0 ? (
              <Button onPress={() => setPublishing(true)}>{t("documents-publish")}</Button>
            ) : undefined
          }
        />
      }
    >
      <DataTable
        label={t("place-documents")}
        columns={columns}
        rows={lines}
        rowKey={(line) => line.version.record.id}
        selection="single"
        selected={record ? [record] : []}
        onSelect={([id]) => openRecord(id ?? null)}
        onOpen={(id) => {
          const line = lines.find((each) => each.version.record.id === id);
          if (line?.version.readable) read(line.version);
        }}
        empty={<EmptyState title={t("documents-empty")}>{t("documents-empty-how")}</EmptyState>}
      />
      {publishing ? <PublishDialog library={library} onClose={() => setPublishing(false)} /> : null}
    </Page>
  );
}
