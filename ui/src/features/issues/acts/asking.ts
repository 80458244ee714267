import { makeStore } from "~/state/store";

/** An issue that something is to be done with. */
export interface Chosen {
  id: string;
  name: string;
  /** The list it stands in. */
  list: string;
  /** Open gaps of its own. */
  gaps: number;
}

export type Act = "carry" | "merge" | "split" | "drop" | "defer";

/** What the place asks before it acts; one question at a time. */
export type Asking =
  | { act: Act; issues: readonly Chosen[] }
  | { act: "new"; list: string }
  | { act: "new_list" };

export const asking = makeStore<Asking | null>(null);
