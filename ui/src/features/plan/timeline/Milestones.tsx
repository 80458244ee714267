import type { Milestone } from "~/backend";
import { useDated, useText } from "~/text";
import { dayOf } from "./days";
import type { Scale } from "./scale";
import css from "./timeline.module.css";

interface Props {
  stops: readonly Milestone[];
  scale: Scale;
  y: number;
  at: (x: number) => number;
  mirrored: boolean;
  /** Where a note of the row begins, which no name may run into. */
  taken: number | null;
}

/** About how wide a letter of a name is. */
const LETTER = 5.6;

/** The days that matter in a row as diamonds, each with its name where there is room for it. */
export function Milestones({ stops, scale, y, at, mirrored, taken }: Props) {
  const { t } = useText();
  const dated = useDated();
  const places = stops
    .map((milestone) => ({
      name: milestone.name ?? t("plan-proposal-on"),
      on: milestone.on,
      x: scale.x(dayOf(milestone.on)),
    }))
    .filter(({ x }) => x >= 0 && x <= scale.width)
    .sort((a, b) => a.x - b.x);
  return places.map(({ name, on, x }, index) => {
    const ends = x + 11 + name.length * LETTER;
    const next = places[index + 1]?.x ?? scale.width;
    const fits = ends < next - 8 && (taken === null || taken < x || ends < taken);
    return (
      <g key={`${name} ${on}`}>
        <path d={`M${at(x)} ${y + 6}l6.5 7l-6.5 7l-6.5 -7z`} className={css.diamond}>
          <title>{`${name}, ${dated(on)}`}</title>
        </path>
        {fits ? (
          <text
            x={at(x + 10)}
            y={y + 17}
            className={css.milestone}
            {...(mirrored ? { direction: "rtl" } : {})}
          >
            {name}
          </text>
        ) : null}
      </g>
    );
  });
}
