import { BasisMark } from "~/components";
import type { Basis, FieldMark } from "./wire";

/** How a fact is known; what a source gives and what people say themselves carries no mark. */
export function Mark({ basis, bare = false }: { basis: Basis | undefined; bare?: boolean }) {
  if (!basis || basis === "own" || basis === "sourced") return null;
  return <BasisMark basis={basis} bare={bare} />;
}

export function basisOf(marks: readonly FieldMark[], field: string): Basis | undefined {
  return marks.find((mark) => mark.field === field)?.basis;
}
