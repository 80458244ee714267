import type { Register } from "~/features/registers/cuts";
import { asBasisPick } from "~/features/registers/known";
import type { Speech } from "~/text";
import type { GapEntry } from "./wire";
import { gapOwners, liveWork } from "./words";

/** The gaps that are still open at the end of a fiscal year. */
export interface OpenAt {
  id: string;
  name: string;
  gaps: ReadonlySet<string>;
}

/** What can be looked for in the register of gaps. A year that was chosen above it is one of its filters. */
export function gapRegister({ t }: Pick<Speech, "t">, openAt: OpenAt | null): Register<GapEntry> {
  return {
    picks: [asBasisPick(t, (gap) => gap.basis)],
    words: (gap) => [gap.record.label, gap.record.name, gap.issue.name, gap.remedy, gap.note],
    cuts: [
      { key: "gaps", value: "open", label: t("coverage-open-only"), keeps: (gap) => gap.state === "open" },
      {
        key: "owner",
        value: "none",
        label: t("coverage-gaps-no-owner"),
        keeps: (gap) => gapOwners(gap).length === 0,
      },
      {
        key: "work",
        value: "none",
        label: t("coverage-gaps-no-work"),
        keeps: (gap) => liveWork(gap).length === 0,
      },
      ...(openAt
        ? [
            {
              key: "year",
              value: openAt.id,
              label: t("coverage-open-at", { year: openAt.name }),
              keeps: (gap: GapEntry) => openAt.gaps.has(gap.id),
            },
          ]
        : []),
    ],
  };
}
