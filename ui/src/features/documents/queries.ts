import { useQuery } from "@tanstack/react-query";
import { call, commands, type DocumentRow, type VersionRow } from "~/backend";

/** Every document with its versions. */
export function useLibrary() {
  return useQuery({ queryKey: ["documents", "library"], queryFn: () => call(commands.documentLibrary()) });
}

/** The text a version froze. */
export function useVersion(version: string | null) {
  return useQuery({
    queryKey: ["documents", "version", version],
    queryFn: () => call(commands.versionRead(version ?? "")),
    enabled: version !== null,
  });
}

/** What differs between two versions. */
export function useComparison(before: string | null, after: string | null) {
  return useQuery({
    queryKey: ["documents", "comparison", before, after],
    queryFn: () => call(commands.versionCompare(before ?? "", after ?? "")),
    enabled: before !== null && after !== null && before !== after,
  });
}

export interface Readable {
  document: DocumentRow;
  version: VersionRow;
}

/** Versions whose text stands in the plan, in the order of the library. */
export function readables(library: readonly DocumentRow[]): Readable[] {
  return library.flatMap((document) =>
    document.versions.filter((version) => version.readable).map((version) => ({ document, version })),
  );
}

/** What to compare when nobody chose: the two newest versions of the first document that has two. */
export function firstPair(library: readonly DocumentRow[]): { from: string; to: string } | null {
  for (const document of library) {
    const versions = document.versions.filter((version) => version.readable);
    const [before, after] = versions.slice(-2);
    if (before && after) return { from: before.record.id, to: after.record.id };
  }
  return null;
}
