import type { Settlement } from "~/backend";
import type { Side } from "~/features/compare/sides";
import { makeStore } from "~/state/store";

/** A version and whose it is. */
export interface Version {
  side: Side;
  author: string;
}

export interface Versions {
  base: Side | null;
  all: readonly Version[];
  /** Whose words stand where changes touch each other. */
  settled: readonly Settlement[];
}

/** What is combined stays while the person looks at other places. */
export const versions = makeStore<Versions>({ base: null, all: [], settled: [] });

/** Whose words stand in a place: an author's, what stood there before (`""`), or, as long as it is open, everybody's. */
export type Stand = string | null;

export function standing(settled: readonly Settlement[], clash: number): Stand {
  return settled.find((one) => one.clash === clash)?.author ?? null;
}

export function settle(clash: number, author: Stand): void {
  const { settled, ...rest } = versions.get();
  const others = settled.filter((one) => one.clash !== clash);
  versions.set({ ...rest, settled: author === null ? others : [...others, { clash, author }] });
}

/** What is wrong with the name of the version at `at`, as the id of its sentence. */
export function fault(all: readonly Version[], at: number): string | null {
  const name = all[at]?.author.trim() ?? "";
  if (name === "") return "combine-author-missing";
  if (name.includes(";")) return "combine-author-two";
  const first = all.findIndex((one) => one.author.trim() === name);
  return first < at ? "combine-author-twice" : null;
}

/** A file's name without its ending: who made a version is often in it. */
export function stem(name: string): string {
  return name.replace(/\.docx$/i, "").replaceAll(";", ",");
}
