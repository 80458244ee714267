import type { Change, ComparedBlock } from "~/backend";
import { cx } from "~/components/cx";
import { changesIn } from "./Sheet";
import css from "./documents.module.css";

export interface ChangeMapProps {
  changes: readonly Change[];
  blocks: readonly ComparedBlock[];
  current: string | null;
}

/** Where the changes stand along the document; a picture of the list beside it, so nothing here takes the focus. */
export function ChangeMap({ changes, blocks, current }: ChangeMapProps) {
  const weights = blocks.map(weight);
  const whole = Math.max(
    1,
    weights.reduce((sum, each) => sum + each, 0),
  );
  let above = 0;
  const tops = new Map<string, number>();
  blocks.forEach((block, at) => {
    for (const id of changesIn(block)) if (!tops.has(id)) tops.set(id, (above / whole) * 100);
    above += weights[at] ?? 0;
  });
  return (
    <div className={css.map} aria-hidden="true">
      {changes.map((change) => (
        <i
          key={change.id}
          className={cx(css[`map-${change.kind}`], change.id === current && css.mapCurrent)}
          style={{ insetBlockStart: `${tops.get(change.id) ?? 0}%` }}
        />
      ))}
    </div>
  );
}

/** About how tall a block is, in characters. */
function weight(block: ComparedBlock): number {
  const words = block.segments.reduce((sum, segment) => sum + segment.text.length, 0);
  return 60 + words + block.rows.length * 90;
}
