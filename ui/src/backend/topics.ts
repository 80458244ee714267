import type { Query, QueryClient } from "@tanstack/react-query";

/** First element of every query key: what part of the plan a query reads. */
export type Area =
  | "desk"
  | "home"
  | "plan"
  | "issues"
  | "coverage"
  | "comments"
  | "documents"
  | "parties"
  | "record"
  | "history"
  | "search"
  | "backups";

const ALWAYS: readonly Area[] = ["desk", "home", "record", "history", "search"];

/** What else a topic (a kind of record a change touched) feeds. A topic that is not here drops everything. */
const FEEDS: Record<string, readonly Area[]> = {
  issue: ["issues", "coverage", "documents"],
  issue_list: ["issues", "coverage", "documents"],
  lineage: ["issues"],
  lineage_act: ["issues"],
  coverage: ["coverage", "issues", "documents"],
  existing_work: ["coverage", "documents"],
  gap: ["coverage", "issues", "plan", "documents"],
  objective: ["plan"],
  goal: ["plan"],
  initiative: ["plan"],
  service_group: ["plan"],
  activity: ["plan"],
  outcome: [],
  risk: [],
  key_date: ["plan", "coverage"],
  standing: ["coverage"],
  recommendation: ["coverage"],
  link: ["coverage"],
  work_item_goal: ["plan"],
  work_item: ["plan", "coverage", "documents"],
  amount: ["plan", "coverage"],
  baseline: ["plan"],
  difference_reason: ["plan"],
  decision: ["documents"],
  event: [],
  adoption_step: [],
  plan: ["plan"],
  dependency: ["plan", "coverage"],
  progress: ["plan"],
  proceeding: ["comments"],
  submission: ["comments"],
  point: ["comments"],
  disposition: ["comments"],
  document: ["documents"],
  version: ["documents"],
  block: ["documents"],
};

/** Areas to ask again after a change. `null` means all of them. */
export function areasOf(topics: readonly string[]): ReadonlySet<Area> | null {
  const areas = new Set<Area>(ALWAYS);
  for (const topic of topics) {
    const fed = FEEDS[topic];
    if (!fed) return null;
    for (const area of fed) areas.add(area);
  }
  return areas;
}

/** Ends when the window has painted what was drawn until now. A window that nobody sees paints nothing: it does not wait. */
function painted(): Promise<void> {
  return new Promise((done) => {
    if (document.hidden) done();
    // The first comes before the next painting, the second after it.
    else requestAnimationFrame(() => requestAnimationFrame(() => done()));
  });
}

/**
 * Drops what the topics feed, so that every screen in view asks again. An answer that is still on its way was asked for
 * before the change and may not know it, so it is not waited for. What a person did is painted before the answers come.
 */
export async function refresh(client: QueryClient, topics: readonly string[]): Promise<void> {
  const areas = areasOf(topics);
  const fed = areas ? { predicate: (query: Query) => areas.has(query.queryKey[0] as Area) } : {};
  await client.cancelQueries(fed);
  await painted();
  // What was asked for since was asked after the change, and need not be asked twice.
  await client.invalidateQueries(fed, { cancelRefetch: false });
}
