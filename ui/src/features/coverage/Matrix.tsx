import { Fragment, useRef, type CSSProperties, type KeyboardEvent, type MouseEvent } from "react";
import { cx } from "~/components/cx";
import { useText } from "~/text";
import { Key } from "./Key";
import { Letter } from "./Letter";
import { MatrixCell } from "./MatrixCell";
import { anchor, HEAD, isCell, moved, RELAXED, ROW, sameSpot, STRICT, type Spot } from "./spot";
import { STANDING_VALUE, valueOfKey, type ShownMatrix, type ShownRow } from "./view";
import type { Counting, CoverageValue, MatrixWork, Standing } from "./wire";
import css from "./matrix.module.css";

export interface MatrixProps {
  label: string;
  shown: ShownMatrix;
  counting: Counting;
  spot: Spot | null;
  onSpot: (spot: Spot) => void;
  /** Enter, a press, or F2, which goes straight to the words. */
  onOpen: (spot: Spot, how: "look" | "enter" | "write") => void;
  onJudge: (spot: Spot, value: CoverageValue) => void;
}

function spotOf(target: EventTarget): Spot | null {
  const place = target instanceof Element ? target.closest<HTMLElement>("[data-issue][data-work]") : null;
  const { issue, work } = place?.dataset ?? {};
  return issue && work ? { issue, work } : null;
}

/** Issues and existing work, walked like a spreadsheet. */
export function Matrix({ label, shown, counting, spot, onSpot, onOpen, onJudge }: MatrixProps) {
  const { t } = useText();
  const table = useRef<HTMLTableElement>(null);
  const here = anchor(shown, spot);

  const focus = (to: Spot) => {
    onSpot(to);
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
    const to = moved(shown, at, event, mirrored);
    const value = valueOfKey(event);
    if (to) focus(to);
    else if (event.key === "Enter" || event.key === " ") onOpen(at, "enter");
    else if (event.key === "F2") onOpen(at, "write");
    else if (value) onJudge(at, value);
    else return;
    event.preventDefault();
  };
  const click = (event: MouseEvent) => {
    const at = spotOf(event.target);
    if (at) onOpen(at, "look");
  };
  const placed = (issue: string, work: string) => ({
    "data-issue": issue,
    "data-work": work,
    tabIndex: sameSpot(here, { issue, work }) ? 0 : -1,
    "aria-selected": sameSpot(spot, { issue, work }),
  });

  const columns = shown.works.length + 3;
  return (
    <table
      ref={table}
      // A table that is walked with the arrow keys is a grid; its rows and cells take their roles from it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
      role="grid"
      aria-label={label}
      aria-colcount={columns}
      aria-rowcount={shown.rows.length + 1}
      className={css.matrix}
      style={{ ["--works" as string]: shown.works.length } as CSSProperties}
      onKeyDown={press}
      onClick={click}
      onFocus={(event) => {
        const at = spotOf(event.target);
        if (at && !sameSpot(spot, at)) onSpot(at);
      }}
    >
      <colgroup>
        <col className={css.leadCol} />
        {shown.works.map((work) => (
          <col key={work.record.id} className={css.workCol} />
        ))}
        <col className={css.gutterCol} />
        <col className={css.endCol} />
        <col className={css.endCol} />
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          <td className={css.corner}>
            <Key />
          </td>
          {shown.works.map((work, at) => (
            <th
              key={work.record.id}

              aria-colindex={at + 2}
              className={cx(css.head, spot?.work === work.record.id && css.headOn)}
              {...placed(HEAD, work.record.id)}
              aria-label={nameOfWork(t, work)}
              title={work.record.name}
            >
              <span>
                <bdi>{work.record.name}</bdi>
                {work.inForce ? null : "*"}
              </span>
            </th>
          ))}
          <td className={css.gutter} />
          <th aria-colindex={columns - 1} className={cx(css.endHead, css.endStart)}>
            {t("coverage-strict")}
          </th>
          <th aria-colindex={columns} className={css.endHead}>
            {t("coverage-relaxed")}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.groups.map(({ group, rows }) => (
          <Fragment key={group}>
            {shown.plain ? (
              <tr className={css.plainStart}>
                <td colSpan={columns + 1} />
              </tr>
            ) : (
              <tr className={css.group}>
                <th colSpan={columns + 1} scope="rowgroup">
                  <span>{t(`coverage-group-${group}`)}</span>
                </th>
              </tr>
            )}
            {rows.map((each, at) => (
              <tr
                key={each.row.issue.id}

                className={cx(
                  each.startsTopic && at > 0 && css.topicStart,
                  spot?.issue === each.row.issue.id && css.rowOn,
                )}
              >
                <RowHead shown={each} props={placed(each.row.issue.id, ROW)} />
                {each.cells.map((cell, index) => {
                  const work = shown.works[index];
                  if (!work) return null;
                  const at = { issue: each.row.issue.id, work: work.record.id };
                  return (
                    <MatrixCell
                      key={work.record.id}
                      shown={cell}
                      issue={at.issue}
                      issueName={each.row.issue.name}
                      work={at.work}
                      workName={work.record.name}
                      column={index + 2}
                      isSelected={sameSpot(spot, at)}
                      isAnchor={sameSpot(here, at)}
                    />
                  );
                })}
                <td className={css.gutter} />
                {(["strict", "relaxed"] as const).map((way) => (
                  <RowEnd
                    key={way}
                    standing={each.row[way]}
                    suffices={each.row.suffices}
                    isFirst={way === "strict"}
                    counts={way === counting}
                    props={placed(each.row.issue.id, way === "strict" ? STRICT : RELAXED)}
                  />
                ))}
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("coverage-touches")}</th>
          {shown.works.map((work) => (
            <td key={work.record.id}>{work.touched}</td>
          ))}
          <td className={css.gutter} />
          <td colSpan={2} className={cx(css.end, css.endStart, css.endFoot)} />
        </tr>
      </tfoot>
    </table>
  );
}

function nameOfWork(t: (key: string, args?: Record<string, string>) => string, work: MatrixWork): string {
  return work.inForce ? work.record.name : t("coverage-draft-work", { work: work.record.name });
}

type Placed = { "data-issue": string; "data-work": string; tabIndex: number; "aria-selected": boolean };

function RowHead({ shown, props }: { shown: ShownRow; props: Placed }) {
  const { row, topicNumber } = shown;
  const number = row.topic || row.group === "no_topic" ? row.number : null;
  return (
    <th scope="row" aria-colindex={1} className={css.rowHead} {...props}>
      <span className={css.lead}>
        <span className={css.topic}>{topicNumber}</span>
        <span className={cx(css.number, "id")}>{number}</span>
        <bdi className={css.name} title={row.issue.name}>
          {row.issue.name}
        </bdi>
      </span>
    </th>
  );
}

function RowEnd(props: {
  standing: Standing;
  suffices: boolean;
  isFirst: boolean;
  counts: boolean;
  props: Placed;
}) {
  const { t } = useText();
  const byPerson = props.suffices && props.standing === "covered";
  return (
    <td className={cx(css.end, props.isFirst && css.endStart, props.counts && css.counts)} {...props.props}>
      <span>
        <Letter value={STANDING_VALUE[props.standing]} />
        {t(`coverage-standing-${props.standing}`)}
        {byPerson ? (
          <>
            <span aria-hidden>{"†"}</span>
            <span className="aside">{t("coverage-by-person")}</span>
          </>
        ) : null}
      </span>
    </td>
  );
}

/** Whether a place can be judged with a key: a cell, or a whole issue of which nothing exists. */
export function canJudge(spot: Spot): boolean {
  return isCell(spot) || (spot.work === ROW && spot.issue !== HEAD);
}
