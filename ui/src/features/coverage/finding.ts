import type { Speech } from "~/text";
import type { Counting, GapRegister, MatrixCounts } from "./wire";

export interface Finding {
  title: string;
  /** Made from counts, so it carries the mark of the weakest of them. */
  counted: boolean;
}

/** A small number as a word, a large one in figures. */
export function word({ t }: Speech, count: number): string {
  return t("coverage-number", { count });
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("en-GB") + text.slice(1);
}

/** What the matrix finds; the plain name where there is nothing to count. */
export function matrixFinding(speech: Speech, counts: MatrixCounts | null, counting: Counting): Finding {
  const { t } = speech;
  if (!counts || counts.issues === 0 || counts.unjudgedIssues === counts.issues) {
    return { title: t("place-coverage"), counted: false };
  }
  const covered = counting === "strict" ? counts.coveredStrict : counts.coveredRelaxed;
  const which = covered === 0 ? "none" : covered === counts.issues ? "all" : "some";
  const title = t(`coverage-finds-${counting}-${which}`, {
    count: covered,
    covered: word(speech, covered),
    issues: word(speech, counts.issues),
    issue_count: counts.issues,
  });
  return { title: capital(title), counted: true };
}

/** What the register of gaps finds. */
export function gapFinding(speech: Speech, register: GapRegister | null): Finding {
  const { t } = speech;
  if (!register || register.gaps.length === 0) return { title: t("coverage-gaps"), counted: false };
  const title = t("coverage-finds-gaps", {
    count: register.open,
    open: word(speech, register.open),
    ownerless_count: register.openWithoutOwner,
  });
  return { title: capital(title), counted: true };
}
