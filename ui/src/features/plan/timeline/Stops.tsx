import type { KeyboardEvent } from "react";
import type { Milestone, TimelineRow } from "~/backend";
import { useDated, useText } from "~/text";
import { dayOf } from "./days";
import type { Scale } from "./scale";
import type { useDrag } from "./useDrag";
import css from "./timeline.module.css";

/** What a milestone is told apart by within its row: it has an id of its own, or is the day the proposal is due. */
export const stopKey = (stop: Milestone) => stop.id ?? "proposal";

export interface StopHands {
  scale: Scale;
  handOf: ReturnType<typeof useDrag>["handOf"];
  /** Alt and an arrow: later or earlier by the unit in view. */
  onStepStop: (row: TimelineRow, stop: Milestone, by: 1 | -1) => void;
  /** The unit in view, in words. */
  unit: string;
}

/**
 * The milestones of a row as things to take: by the hand, and by the keys that reach them from their row. They lie over
 * the diamonds of the picture, so that both see the same.
 */
export function Stops({
  row,
  now,
  hands,
  onFocus,
}: {
  row: TimelineRow;
  /** Its milestones as the hand has them now, in the order of the row. */
  now: readonly Milestone[];
  hands: StopHands;
  onFocus: () => void;
}) {
  const { t } = useText();
  const dated = useDated();
  const { scale, handOf, onStepStop, unit } = hands;
  const mirrored = document.documentElement.dir === "rtl";
  const [forward, back] = mirrored ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
  const press = (event: KeyboardEvent<HTMLElement>, stop: Milestone) => {
    const by = event.key === forward ? 1 : event.key === back ? -1 : null;
    if (event.key === "Escape") rowOf(event.currentTarget)?.focus();
    else if (by === null) return;
    else if (event.altKey) onStepStop(row, stop, by);
    else walk(event.currentTarget, by);
    event.preventDefault();
    event.stopPropagation();
  };
  const stops = row.milestones
    .map((stop, index) => ({ stop, on: now[index]?.on ?? stop.on }))
    .toSorted((a, b) => dayOf(a.stop.on) - dayOf(b.stop.on));
  return (
    <span role="gridcell" className={css.stops} aria-label={t("timeline-stops")}>
      {stops.map(({ stop, on }) => {
        const x = scale.x(dayOf(on));
        if (x < 0 || x > scale.width) return null;
        const name = stop.name ?? t("plan-proposal-on");
        return (
          <button
            key={stopKey(stop)}
            type="button"
            tabIndex={-1}
            data-stop={stopKey(stop)}
            className={css.stop}
            style={{ insetInlineStart: x }}
            aria-label={`${name}, ${dated(on)}`}
            title={`${name}, ${dated(on)} · ${t("timeline-stop-keys", { unit })}`}
            onFocus={(event) => {
              event.stopPropagation();
              onFocus();
            }}
            onKeyDown={(event) => press(event, stop)}
            {...handOf(row, stop)}
          />
        );
      })}
    </span>
  );
}

const rowOf = (stop: Element) => stop.closest<HTMLElement>("[role=row]");

/** To the next milestone of the row, or before the first back to the row itself. */
function walk(from: HTMLElement, by: 1 | -1): void {
  const row = rowOf(from);
  const all = [...(row?.querySelectorAll<HTMLElement>("[data-stop]") ?? [])];
  const next = all.indexOf(from) + by;
  if (next < 0) row?.focus();
  else all[next]?.focus();
}

/** From a row to its first milestone; answers whether it has one. */
export function enterStops(row: Element | null): boolean {
  const first = row?.querySelector<HTMLElement>("[data-stop]");
  first?.focus();
  return first !== null && first !== undefined;
}
