import type { Place } from "~/backend";
import { useGo } from "~/shell/route";
import { useText } from "~/text";

/** A view of a place, as it is found from anywhere. */
export interface TabLink {
  id: string;
  name: string;
  place: Place;
  /** What is done there under another name, as people seek it. */
  words: readonly string[];
  run: () => void;
}

interface Tab {
  place: Place;
  /** Null: the first tab of its place. */
  tab: string | null;
  name: string;
  words?: string;
}

/** Every view of every place, under the name that its tab has. */
const TABS: readonly Tab[] = [
  { place: "home", tab: null, name: "home-tab-dashboard", words: "palette-words-dashboard" },
  { place: "home", tab: "visit", name: "home-tab-visit" },
  { place: "home", tab: "decisions", name: "home-tab-decisions" },
  { place: "plan", tab: null, name: "plan-tab-outline", words: "palette-words-outline" },
  { place: "plan", tab: "timeline", name: "plan-tab-timeline", words: "palette-words-timeline" },
  { place: "plan", tab: "progress", name: "plan-tab-progress", words: "palette-words-progress" },
  { place: "plan", tab: "money", name: "plan-tab-money", words: "palette-words-money" },
  { place: "plan", tab: "changes", name: "plan-tab-changes", words: "palette-words-changes" },
  { place: "issues", tab: null, name: "issues-tab-register" },
  { place: "issues", tab: "lineage", name: "issues-tab-lineage" },
  { place: "issues", tab: "priorities", name: "priorities-tab", words: "palette-words-priorities" },
  { place: "coverage", tab: null, name: "coverage-matrix" },
  { place: "coverage", tab: "gaps", name: "coverage-gaps" },
  { place: "coverage", tab: "works", name: "works" },
  { place: "coverage", tab: "since", name: "coverage-since" },
  { place: "coverage", tab: "impact", name: "coverage-impact" },
  { place: "documents", tab: null, name: "documents-tab-library", words: "palette-words-library" },
  { place: "documents", tab: "read", name: "documents-tab-read" },
  { place: "documents", tab: "redline", name: "documents-tab-redline" },
  { place: "documents", tab: "compare", name: "documents-tab-compare" },
  { place: "documents", tab: "combine", name: "documents-tab-combine" },
  { place: "documents", tab: "sources", name: "sources" },
  { place: "parties", tab: null, name: "parties-tab-tree" },
  { place: "parties", tab: "load", name: "parties-tab-load" },
];

export function useTabs(): readonly TabLink[] {
  const { t } = useText();
  const go = useGo();
  return TABS.map(({ place, tab, name, words }) => ({
    id: `${place}-${tab ?? "first"}`,
    name: t(name),
    place,
    words: words ? t(words).split(", ") : [],
    run: () => go({ place, tab }),
  }));
}
