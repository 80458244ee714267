import type { IssueListRow, LineageNode, LineagePicture } from "../wire";
import type { Chosen } from "./asking";

/** The lists that issues may go to: those that come after every list they stand in. */
export function laterLists(lists: readonly IssueListRow[], issues: readonly Chosen[]): IssueListRow[] {
  const at = (id: string) => lists.findIndex((list) => list.record.id === id);
  const last = Math.max(-1, ...issues.map((issue) => at(issue.list)));
  return lists.slice(last + 1);
}

/** The issues of a list, for joining one that is there already. */
export function issuesOf(picture: LineagePicture | undefined, list: string | null): readonly LineageNode[] {
  return picture?.columns.find((column) => column.list.record.id === list)?.nodes ?? [];
}
