import type {
  IssueRegisterRow,
  LineageColumn,
  LineageLink,
  LineageNode,
  LineagePicture,
  Relation,
} from "./wire";

/** A small lineage for tests: four draft issues, two final ones, one topic; one issue dropped on the way. */

export const ref = (kind: string, id: string, name: string) => ({
  id,
  kind,
  label: id.toUpperCase(),
  name,
  basis: "sourced" as const,
});

export function node(id: string, number: number, name: string, more: Partial<LineageNode> = {}): LineageNode {
  return {
    record: ref("issue", id, name),
    number,
    rank: null,
    status: null,
    isDeferred: false,
    breadth: 1,
    tags: [],
    comments: 0,
    ...more,
  };
}

export function column(id: string, position: number, name: string, nodes: LineageNode[]): LineageColumn {
  return {
    list: {
      record: ref("issue_list", id, name),
      stage: null,
      datedOn: "2019-04-25",
      position,
      holds: nodes.length,
      sourceCount: null,
      priorities: nodes.filter((each) => each.status === "priority").length,
      isRanked: false,
      conflicts: [],
      sources: [],
    },
    nodes,
  };
}

export function link(
  from: string,
  to: string | null,
  relation: Relation,
  sinkList: string | null = null,
): LineageLink {
  return {
    id: `${from}-${to ?? "out"}`,
    from,
    to,
    sinkList,
    relation,
    dropReason: relation === "dropped" ? "unknown" : null,
    breadth: 1,
    actedOn: null,
    reason: null,
    basis: "inferred",
    sources: [],
  };
}

export const example: LineagePicture = {
  finding: {
    issues: 4,
    firstList: "Draft",
    traced: 3,
    targets: 1,
    lastList: "Topics",
    targetsArePriorities: true,
    basis: "inferred",
  },
  columns: [
    column("draft", 1, "Draft", [
      node("d1", 1, "Culture"),
      node("d2", 2, "Trust"),
      node("d3", 3, "Costs"),
      node("d4", 4, "Timing"),
    ]),
    column("final", 2, "Final", [node("f1", 1, "Culture and trust"), node("f2", 2, "Costs")]),
    column("topics", 3, "Topics", [
      node("t1", 1, "Culture, trust and costs", { rank: 1, status: "priority" }),
      node("t2", 2, "Complexity", { rank: 2, status: "deferred", isDeferred: true }),
    ]),
  ],
  links: [
    link("d1", "f1", "merged"),
    link("d2", "f1", "merged"),
    link("d3", "f2", "carried"),
    link("d4", null, "dropped", "final"),
    link("f1", "t1", "merged"),
    link("f2", "t1", "merged"),
  ],
  sinks: [{ list: "final", relation: "dropped", count: 1, breadth: 1 }],
  symptoms: [],
  inferred: 6,
  sources: [],
  conflicts: [],
  taxonomies: [],
};

export function row(
  id: string,
  number: number,
  name: string,
  more: Partial<IssueRegisterRow> = {},
): IssueRegisterRow {
  return {
    record: ref("issue", id, name),
    number,
    rank: null,
    status: null,
    statusNote: null,
    isCluster: false,
    tags: [],
    owners: [],
    leadNote: null,
    cameFrom: [],
    wentTo: [],
    strict: "not_assessed",
    relaxed: "not_assessed",
    works: 0,
    stale: 0,
    openGaps: 0,
    comments: 0,
    description: null,
    descriptionBasis: null,
    guidingQuestion: null,
    verified: true,
    note: null,
    conflicts: [],
    ...more,
  };
}
