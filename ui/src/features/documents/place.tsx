import { FaultNote, Page, PageHead, Waiting } from "~/components";
import { useGo, useWhere } from "~/shell/route";
import { useText } from "~/text";
import { CombineFiles } from "~/features/combine/CombineFiles";
import { CompareFiles } from "~/features/compare/CompareFiles";
import { Library } from "./Library";
import { firstPair, readables, useLibrary } from "./queries";
import { Reader } from "./Reader";
import { Redline } from "./Redline";
import { SourcesTab } from "./SourcesTab";

/** Documents: the library, a version to read, and the redline between any two. */
export default function DocumentsPlace() {
  const { t } = useText();
  const { tab, params } = useWhere();
  const go = useGo();
  const library = useLibrary();
  if (library.error) {
    return (
      <Page head={<PageHead title={t("place-documents")} />}>
        <FaultNote error={library.error} onRetry={() => void library.refetch()} />
      </Page>
    );
  }
  if (!library.data) return <Page head={<PageHead title={t("place-documents")} />}>{<Waiting />}</Page>;
  const versions = readables(library.data);
  const pair = firstPair(library.data);
  const head = {
    tabs: [
      { id: "library", label: t("documents-tab-library"), count: library.data.length },
      { id: "read", label: t("documents-tab-read") },
      { id: "redline", label: t("documents-tab-redline") },
      { id: "compare", label: t("documents-tab-compare") },
      { id: "combine", label: t("documents-tab-combine") },
      { id: "sources", label: t("sources") },
    ],
    tab: tab ?? "library",
    tabsLabel: t("place-documents"),
    onTab: (id: string) => go({ tab: id }),
  };
  // A version whose publication was taken back is chosen no longer, and a redline needs both of its own.
  const isGone = (id: string | null | undefined) =>
    id !== null && id !== undefined && !versions.some(({ version }) => version.record.id === id);
  if (tab === "read") {
    const version = isGone(params["version"]) ? null : params["version"];
    return <Reader versions={versions} version={version ?? pair?.to ?? null} head={head} />;
  }
  if (tab === "redline") {
    const chosen = isGone(params["from"]) || isGone(params["to"]) ? {} : params;
    const from = chosen["from"] ?? pair?.from ?? null;
    const to = chosen["to"] ?? pair?.to ?? null;
    return <Redline key={`${from}:${to}`} versions={versions} from={from} to={to} head={head} />;
  }
  if (tab === "compare") return <CompareFiles versions={versions} head={head} />;
  if (tab === "sources") return <SourcesTab head={head} />;
  if (tab === "combine") return <CombineFiles head={head} />;
  return <Library library={library.data} head={head} />;
}
