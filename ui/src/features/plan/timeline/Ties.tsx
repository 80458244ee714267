import { memo } from "react";
import type { TimelineLink } from "~/backend";
import { dayOf, type Days } from "./days";
import { LINE } from "./Bar";
import type { Scale } from "./scale";
import css from "./timeline.module.css";

/** A tie whose both ends have a line: the line of what is waited for, and of what waits. */
export interface PlacedTie {
  link: TimelineLink;
  from: number;
  to: number;
}

/** The ties whose both ends have a line; one that is folded away has none. */
export function placedTies(links: readonly TimelineLink[], lineOf: ReadonlyMap<string, number>): PlacedTie[] {
  return links.flatMap((link) => {
    const [from, to] = [lineOf.get(link.needs), lineOf.get(link.item)];
    return from === undefined || to === undefined ? [] : [{ link, from, to }];
  });
}

interface Props {
  ties: readonly PlacedTie[];
  /** The first line in view, and the one after the last: what ties others is not drawn. */
  first: number;
  last: number;
  /** The days of what stands on a line. */
  spanAt: (line: number) => Days | null;
  scale: Scale;
  selected: string | null;
  at: (x: number) => number;
  mirrored: boolean;
}

/** What waits for what: from the end or start of one bar to that of another. A broken tie is red and takes the detour. */
export function Ties({ ties, first, last, spanAt, scale, selected, at, mirrored }: Props) {
  return ties.map(({ link, from, to }) => {
    if (Math.max(from, to) < first || Math.min(from, to) >= last) return null;
    const [needs, item] = [spanAt(from), spanAt(to)];
    if (!needs || !item) return null;
    const leaves = link.kind.startsWith("f") ? scale.x(dayOf(needs.end) + 1) : scale.x(dayOf(needs.start));
    const enters = link.kind.endsWith("f") ? scale.x(dayOf(item.end) + 1) : scale.x(dayOf(item.start));
    const [y1, y2] = [from * LINE + 13, to * LINE + 13];
    const between = to > from ? (from + 1) * LINE : from * LINE;
    const out = link.kind.startsWith("f") ? leaves + 6 : leaves - 6;
    const back = link.kind.endsWith("f") ? enters + 8 : enters - 8;
    const head = (link.kind.endsWith("f") ? -1 : 1) * (mirrored ? -1 : 1);
    const isOn = selected === link.needs || selected === link.item;
    return (
      <Tie
        key={link.id}
        line={`M${at(leaves)} ${y1}H${at(out)}V${between}H${at(back)}V${y2}H${at(enters)}`}
        arrow={`M${at(enters)} ${y2}l${-5 * head} -3.5v7z`}
        look={link.shortDays !== null ? "tieBroken" : isOn ? "tieOn" : "tie"}
      />
    );
  });
}

/** One tie, drawn anew only when it goes another way. */
const Tie = memo(function Tie(props: { line: string; arrow: string; look: "tie" | "tieOn" | "tieBroken" }) {
  return (
    <g className={css[props.look]}>
      <path d={props.line} />
      <path d={props.arrow} className={css.arrow} />
    </g>
  );
});
