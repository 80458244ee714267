import { Download } from "lucide-react";
import {
  Button,
  EmptyState,
  FaultNote,
  Icon,
  Page,
  PageHead,
  SelectField,
  Toolbar,
  Waiting,
} from "~/components";
import type { PageHeadProps } from "~/components/Page";
import { useGo } from "~/shell/route";
import { useText } from "~/text";
import { Contents } from "./Contents";
import { useExport } from "./exporting";
import { useVersion, type Readable } from "./queries";
import { Sheet, unchanged } from "./Sheet";
import css from "./documents.module.css";

export function useVersionOptions(versions: readonly Readable[]) {
  const { t, day } = useText();
  return versions.map(({ document, version }) => ({
    id: version.record.id,
    label: t("documents-version-option", {
      label: version.record.label,
      date: day(version.datedOn),
      status: t(`version-status-${version.status}`),
    }),
    note: document.record.name,
  }));
}

export interface ReaderProps {
  versions: readonly Readable[];
  version: string | null;
  head: Omit<PageHeadProps, "title">;
}

/** One version, to read and to export. */
export function Reader({ versions, version, head }: ReaderProps) {
  const { t, day } = useText();
  const go = useGo();
  const text = useVersion(version);
  const options = useVersionOptions(versions);
  const exporting = useExport();
  const chosen = versions.find((each) => each.version.record.id === version);
  if (!chosen) {
    return (
      <Page head={<PageHead {...head} title={t("place-documents")} />}>
        <EmptyState title={t("documents-empty")}>{t("documents-empty-how")}</EmptyState>
      </Page>
    );
  }
  const blocks = text.data ? unchanged(text.data) : [];
  return (
    <Page
      bleeds
      head={
        <PageHead
          {...head}
          title={chosen.document.record.name}
          tools={
            <Button onPress={() => void exporting.clean(chosen.version)}>
              <Icon of={Download} /> {t("documents-export-word")}
            </Button>
          }
        />
      }
      toolbar={
        <Toolbar label={t("documents-toolbar")}>
          <div className={css.pickVersion}>
            <SelectField
              label={t("documents-version")}
              options={options}
              value={version}
              onChange={(id) => go({ params: { version: id }, replace: true })}
            />
          </div>
        </Toolbar>
      }
    >
      <div className={css.desk}>
        <Contents blocks={blocks} counts={false} />
        <div
          className={css.paper}
          data-region="content"
          role="region"
          aria-label={t("documents-tab-read")}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the focus to be scrolled by keys
          tabIndex={0}
        >
          {exporting.failure ? <FaultNote error={exporting.failure} /> : null}
          {text.error ? <FaultNote error={text.error} onRetry={() => void text.refetch()} /> : null}
          {text.data ? (
            <Sheet
              title={text.data.title}
              head={[t(`version-status-${chosen.version.status}`), day(chosen.version.datedOn)]}
              blocks={blocks}
              language={text.data.language}
              view="after"
            />
          ) : text.error ? null : (
            <Waiting />
          )}
        </div>
      </div>
    </Page>
  );
}
