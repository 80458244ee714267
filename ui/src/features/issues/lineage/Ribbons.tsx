import { useId } from "react";
import type { SymptomLink } from "../wire";
import type { Graph } from "./graph";
import { BAR, middle, ONE, outline, type Box, type Drawing } from "./layout";
import css from "./lineage.module.css";

interface Props {
  drawing: Drawing;
  graph: Graph;
  /** The issue whose path is the thread. */
  selected: string | null;
  path: ReadonlySet<string>;
  symptoms: readonly SymptomLink[];
  width: number;
  /** Where an issue of the register lies. */
  rowOf: (issue: string) => number | null;
}

/** Ribbons, bars, the thread and the dotted lines to causes. All of it is said in words beside it. */
export function Ribbons({ drawing, graph, selected, path, symptoms, width, rowOf }: Props) {
  const hatch = useId();
  const followed = selected === null ? null : new Set(graph.origins(selected));
  const onPath = drawing.ribbons.filter(
    (ribbon) => path.has(ribbon.from) && (ribbon.to === null || path.has(ribbon.to)),
  );
  return (
    <svg className={css.ribbons} width={width} height={drawing.height} aria-hidden="true">
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" className={css.hatchGround} />
          <line x1="0" x2="0" y1="0" y2="5" className={css.hatchLine} />
        </pattern>
      </defs>
      {drawing.ribbons.map((ribbon) => (
        <path
          key={ribbon.key}
          d={outline(ribbon) ?? ""}
          {...(ribbon.to === null ? { fill: `url(#${hatch})` } : { className: css.ribbon })}
        />
      ))}
      {followed
        ? onPath
            .filter((ribbon) => ribbon.to !== null)
            .map((ribbon) => (
              <path key={ribbon.key} d={outline(ribbon, followed) ?? ""} className={css.glow} />
            ))
        : null}
      <Symptoms symptoms={symptoms} drawing={drawing} rowOf={rowOf} />
      {drawing.boxes.map((box) => (
        <rect
          key={box.key}
          x={box.x}
          y={box.y}
          width={BAR}
          height={box.height}
          className={barClass(box, path)}
        />
      ))}
      {followed ? (
        <g key={selected} className={css.thread}>
          {onPath.map((ribbon) => (
            <path key={ribbon.key} d={middle(ribbon, followed) ?? ""} pathLength={1} />
          ))}
        </g>
      ) : null}
      {drawing.later ? (
        <line
          x1={drawing.later.x}
          x2={width}
          y1={drawing.later.y}
          y2={drawing.later.y}
          className={css.laterRule}
        />
      ) : null}
    </svg>
  );
}

function barClass(box: Box, path: ReadonlySet<string>): string | undefined {
  if (box.node && path.has(box.node.record.id)) return css.barOn;
  return box.sink || box.node?.isDeferred ? css.barQuiet : css.bar;
}

/** A thin dotted line from a symptom to its cause. */
function Symptoms({
  symptoms,
  drawing,
  rowOf,
}: {
  symptoms: readonly SymptomLink[];
  drawing: Drawing;
  rowOf: (issue: string) => number | null;
}) {
  const ends = (issue: string) => {
    const box = drawing.boxes.find((each) => each.node?.record.id === issue);
    if (box) return { x: box.x, y: box.y + box.height / 2 };
    const row = rowOf(issue);
    return row === null ? null : { x: 0, y: row + ONE / 2 };
  };
  return (
    <>
      {symptoms.map((link) => {
        const [from, to] = [ends(link.issue), ends(link.cause)];
        if (!from || !to) return null;
        const bend = Math.max(from.x, to.x) + 26;
        return (
          <path
            key={link.id}
            d={`M${from.x} ${from.y}C${bend} ${from.y} ${bend} ${to.y} ${to.x} ${to.y}`}
            className={css.symptom}
          />
        );
      })}
    </>
  );
}
