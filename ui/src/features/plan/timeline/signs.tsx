import type { ReactNode } from "react";
import type { TimelineFindings } from "~/backend";
import type { Speech } from "~/text";
import css from "./timeline.module.css";

/** A mark of the picture, as it is drawn, and what it means. */
export interface Sign {
  id: string;
  label: string;
  width: number;
  /** Drawn in a box of its width and 12 in height. */
  drawn: ReactNode;
}

interface Shows {
  /** A baseline stands beside the plan. */
  compares: boolean;
  /** What is critical is shown, and the room of what is not. */
  room: boolean;
  /** The case of the money, in words. */
  inCase: string;
  /** The id of the pattern of what is not funded. */
  hatch: string;
}

/** What the marks of the picture mean; only those that are in it. */
export function signsOf(findings: TimelineFindings, shows: Shows, { t }: Pick<Speech, "t">): Sign[] {
  const all: (Sign & { when: boolean })[] = [
    {
      id: "planned",
      when: true,
      label: t("timeline-key-planned"),
      width: 40,
      drawn: (
        <>
          <rect width="40" height="12" className={css.bar} />
          <rect width="20" height="12" className={css.done} />
        </>
      ),
    },
    {
      id: "baseline",
      when: shows.compares,
      label: t("timeline-key-baseline"),
      width: 32,
      drawn: <rect y="4" width="32" height="4" className={css.was} />,
    },
    {
      id: "unfunded",
      when: findings.unfunded > 0,
      label: t("timeline-key-unfunded", { case: shows.inCase }),
      width: 34,
      drawn: (
        <rect x=".5" y=".5" width="33" height="11" fill={`url(#${shows.hatch})`} className={css.unfunded} />
      ),
    },
    {
      id: "milestone",
      when: findings.hasMilestones,
      label: t("timeline-key-milestone"),
      width: 14,
      drawn: <path d="M7 -1l7 7l-7 7l-7 -7z" className={css.diamond} />,
    },
    {
      id: "critical",
      when: shows.room && findings.hasCritical,
      label: t("timeline-key-critical"),
      width: 32,
      drawn: <line x1="0" x2="32" y1="6" y2="6" className={css.critical} />,
    },
    {
      id: "slack",
      when: shows.room && findings.hasSlack,
      label: t("timeline-key-slack"),
      width: 32,
      drawn: <path d="M0 6H30m0 -4v8" className={css.slack} />,
    },
    {
      id: "broken",
      when: findings.broken > 0,
      label: t("timeline-key-broken"),
      width: 26,
      drawn: (
        <g className={css.tieBroken}>
          <path d="M0 6H20" />
          <path d="M26 6l-6 -3.5v7z" className={css.arrow} />
        </g>
      ),
    },
  ];
  return all.filter((sign) => sign.when);
}

/** The pattern of what is not funded. */
export function Hatch({ id }: { id: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" className={css.hatchGround} />
      <line x1="0" x2="0" y1="0" y2="6" className={css.hatchLine} />
    </pattern>
  );
}
