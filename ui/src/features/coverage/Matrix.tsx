import { useRef, type ClipboardEvent, type CSSProperties, type KeyboardEvent, type MouseEvent } from "react";
import { flushSync } from "react-dom";
import { useText } from "~/text";
import { extended, holdsRow, type Block } from "./block/block";
import { CELL, useKeptInView } from "./frame";
import { MatrixFoot, MatrixHeads } from "./MatrixHeads";
import { MatrixLine } from "./MatrixLine";
import { RoomLine } from "./MatrixParts";
import { usePieces } from "./pieces";
import { anchor, HEAD, isCell, moved, ROW, sameSpot, type Spot } from "./spot";
import { valueOfKey, type ShownMatrix } from "./view";
import type { Counting, CoverageValue } from "./wire";
import css from "./matrix.module.css";

export interface MatrixProps {
  label: string;
  shown: ShownMatrix;
  counting: Counting;
  spot: Spot | null;
  /** The cells that are selected with it. */
  block?: Block | null;
  /** `extends`: the cells up to there are selected too. */
  onSpot: (spot: Spot, extends_: boolean) => void;
  onCopy?: () => void;
  onPaste?: (text: string) => void;
  /** Enter, a press, or F2, which goes straight to the words. */
  onOpen: (spot: Spot, how: "look" | "enter" | "write") => void;
  onJudge: (spot: Spot, value: CoverageValue) => void;
}

/** What a sheet across is wide, in pixels: of A4 and of Letter the narrower. */
const SHEET = 960;
/** What stands beside the columns: the names of the rows and how they end. */
const BESIDE = 560;

/** How large a matrix of so many columns is on paper, so that none of them is cut. */
function onPaper(works: number): number {
  return Math.min(1, SHEET / (BESIDE + works * CELL.inline));
}

function spotOf(target: EventTarget): Spot | null {
  const place = target instanceof Element ? target.closest<HTMLElement>("[data-issue][data-work]") : null;
  const { issue, work } = place?.dataset ?? {};
  return issue && work ? { issue, work } : null;
}

/** Issues and existing work, walked like a spreadsheet. */
export function Matrix(props: MatrixProps) {
  const { label, shown, counting, spot, block = null, onSpot, onOpen, onJudge } = props;
  const { t } = useText();
  const table = useRef<HTMLDivElement>(null);
  const here = anchor(shown, spot);
  const { rowPieces, strips, lines, works } = usePieces(table, shown, [here, spot]);
  useKeptInView(table, '[aria-selected="true"]');

  const focus = (to: Spot, extends_ = false) => {
    // A place that is not in view is drawn once it is the person's own.
    flushSync(() => onSpot(to, extends_));
    const places = table.current?.querySelectorAll<HTMLElement>("[data-issue][data-work]") ?? [];
    for (const place of places) {
      if (place.dataset["issue"] !== to.issue || place.dataset["work"] !== to.work) continue;
      place.focus();
      place.scrollIntoView({ block: "nearest", inline: "nearest" });
      return;
    }
  };
  const press = (event: KeyboardEvent) => {
    const at = spotOf(event.target);
    if (!at || event.altKey) return;
    const mirrored = getComputedStyle(event.currentTarget).direction === "rtl";
    const isCopy = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "c";
    const further = event.shiftKey ? extended(shown, at, event, mirrored) : null;
    const to = moved(shown, at, event, mirrored);
    const value = valueOfKey(event);
    if (isCopy && isCell(at)) props.onCopy?.();
    else if (further) focus(further, true);
    else if (to) focus(to);
    else if (event.key === "Enter" || event.key === " ") onOpen(at, "enter");
    else if (event.key === "F2") onOpen(at, "write");
    else if (value) onJudge(at, value);
    else return;
    event.preventDefault();
  };
  const click = (event: MouseEvent) => {
    const at = spotOf(event.target);
    if (at && !event.shiftKey) onOpen(at, "look");
  };
  const pressDown = (event: MouseEvent) => {
    const at = spotOf(event.target);
    if (!event.shiftKey || !at || !isCell(at) || !spot || !isCell(spot)) return;
    event.preventDefault();
    focus(at, true);
  };
  const paste = (event: ClipboardEvent) => {
    const at = spotOf(event.target);
    if (!at || !isCell(at) || !props.onPaste) return;
    event.preventDefault();
    props.onPaste(event.clipboardData.getData("text/plain"));
  };
  const width = shown.works.length + 3;
  return (
    // Boxes and not a table: a table of hundreds of columns is laid out anew as a whole whenever one cell is another.
    <div
      ref={table}
      role="grid"
      tabIndex={-1}
      aria-label={label}
      aria-multiselectable
      aria-colcount={width}
      aria-rowcount={shown.rows.length + 1}
      className={css.matrix}
      style={
        {
          "--works": shown.works.length,
          "--work": `${CELL.inline}px`,
          "--row": `${CELL.block}px`,
          "--on-paper": onPaper(shown.works.length),
        } as CSSProperties
      }
      onKeyDown={press}
      onClick={click}
      onMouseDown={pressDown}
      onPaste={paste}
      onFocus={(event) => {
        const at = spotOf(event.target);
        if (at && !sameSpot(spot, at)) onSpot(at, false);
      }}
    >
      <MatrixHeads
        works={shown.works}
        strips={strips}
        own={spot?.work ?? null}
        spot={onHead(spot)}
        stop={onHead(here)}
      />
      <div role="rowgroup">
        {rowPieces.map((piece) => {
          const line = lines[piece.at];
          if (!line || piece.room !== undefined) return <RoomLine key={`room ${piece.at}`} piece={piece} />;
          if ("group" in line) {
            return shown.plain ? (
              <div key={line.group} aria-hidden className={css.plainStart} />
            ) : (
              <div role="row" key={line.group} className={css.group}>
                <div role="rowheader" aria-colspan={width}>
                  <span>{t(`coverage-group-${line.group}`)}</span>
                </div>
              </div>
            );
          }
          const { id } = line.each.row.issue;
          const inBlock = holdsRow(block, line.number);
          return (
            <MatrixLine
              key={id}
              each={line.each}
              number={line.number}
              isFirst={line.isFirst}
              works={works}
              strips={strips}
              counting={counting}
              spot={spot?.issue === id ? spot.work : null}
              stop={here.issue === id ? here.work : null}
              blockFrom={inBlock ? inBlock[0] : -1}
              blockTo={inBlock ? inBlock[1] : -1}
            />
          );
        })}
      </div>
      <MatrixFoot works={shown.works} strips={strips} />
    </div>
  );
}

/** The work whose head a place is. */
function onHead(spot: Spot | null): string | null {
  return spot?.issue === HEAD ? spot.work : null;
}

/** Whether a place can be judged with a key: a cell, or a whole issue of which nothing exists. */
export function canJudge(spot: Spot): boolean {
  return isCell(spot) || (spot.work === ROW && spot.issue !== HEAD);
}
