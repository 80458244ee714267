import type { ReactNode } from "react";
import { BasisMark } from "~/components";
import { useText } from "~/text";
import type { Basis, FieldMark } from "./wire";
import css from "./table.module.css";

/** How a fact is known; what a source gives and what people say themselves carries no mark. */
export function Mark({ basis, bare = false }: { basis: Basis | undefined; bare?: boolean }) {
  if (!basis || basis === "own" || basis === "sourced") return null;
  return <BasisMark basis={basis} bare={bare} />;
}

/** In a dense cell only `≈` stands before the code; the word is in its name. */
export function Sign({ basis, children }: { basis: Basis; children: ReactNode }) {
  const { t } = useText();
  if (basis === "own" || basis === "sourced") return <>{children}</>;
  const name = t(`basis-${basis}`);
  return (
    <span className="nowrap" title={name}>
      <span aria-hidden className={css.sign}>
        {"≈ "}
      </span>
      <span className="aside">{name}</span>
      {children}
    </span>
  );
}

export function basisOf(marks: readonly FieldMark[], field: string): Basis | undefined {
  return marks.find((mark) => mark.field === field)?.basis;
}
