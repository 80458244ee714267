import type { TimelineLink } from "~/backend";
import { dayOf, type Days } from "./days";
import { LINE } from "./Bar";
import type { Scale } from "./scale";
import css from "./timeline.module.css";

interface Props {
  links: readonly TimelineLink[];
  /** The line a work item stands on; none when it is folded away. */
  lineOf: ReadonlyMap<string, number>;
  /** The first line in view, and the one after the last: what ties others is not drawn. */
  first: number;
  last: number;
  spanOf: (id: string) => Days | null;
  scale: Scale;
  selected: string | null;
  at: (x: number) => number;
  mirrored: boolean;
}

/** What waits for what: from the end or start of one bar to that of another. A broken tie is red and takes the detour. */
export function Ties({ links, lineOf, first, last, spanOf, scale, selected, at, mirrored }: Props) {
  return (
    <g>
      {links.map((link) => {
        const [from, to] = [lineOf.get(link.needs), lineOf.get(link.item)];
        const [needs, item] = [spanOf(link.needs), spanOf(link.item)];
        if (from === undefined || to === undefined || !needs || !item) return null;
        if (Math.max(from, to) < first || Math.min(from, to) >= last) return null;
        const leaves = link.kind.startsWith("f")
          ? scale.x(dayOf(needs.end) + 1)
          : scale.x(dayOf(needs.start));
        const enters = link.kind.endsWith("f") ? scale.x(dayOf(item.end) + 1) : scale.x(dayOf(item.start));
        const [y1, y2] = [from * LINE + 13, to * LINE + 13];
        const between = to > from ? (from + 1) * LINE : from * LINE;
        const out = link.kind.startsWith("f") ? leaves + 6 : leaves - 6;
        const back = link.kind.endsWith("f") ? enters + 8 : enters - 8;
        const d = `M${at(leaves)} ${y1}H${at(out)}V${between}H${at(back)}V${y2}H${at(enters)}`;
        const on = selected === link.needs || selected === link.item;
        const look = link.shortDays !== null ? css.tieBroken : on ? css.tieOn : css.tie;
        const head = (link.kind.endsWith("f") ? -1 : 1) * (mirrored ? -1 : 1);
        const x = at(enters);
        return (
          <g key={link.id} className={look}>
            <path d={d} />
            <path d={`M${x} ${y2}l${-5 * head} -3.5v7z`} className={css.arrow} />
          </g>
        );
      })}
    </g>
  );
}
