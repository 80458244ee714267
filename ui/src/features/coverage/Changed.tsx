import type { CellChange } from "~/backend";
import { Day } from "~/components";
import { useText } from "~/text";
import { wordOf } from "./words";
import css from "./pane.module.css";

const DAYS = new Set(["percent_as_of", "expected_on"]);
const WORDS: Readonly<Record<string, string>> = { kind: "work-kind", status: "work-status" };

/** What the work or the issue said when it was judged, and what it says now. */
export function Changed({ cells }: { cells: readonly CellChange[] }) {
  const speech = useText();
  const { t, has } = speech;
  const shown = (field: string, text: string) => {
    if (DAYS.has(field)) return <Day iso={text} />;
    const prefix = WORDS[field];
    return prefix ? wordOf(speech, prefix, text.replaceAll(" ", "_")) : <bdi>{text}</bdi>;
  };
  if (cells.length === 0) return null;
  return (
    <ul className={css.changed}>
      {cells.map(({ field, old, new: now }) => (
        <li key={field}>
          {has(`fact-${field}`) ? t(`fact-${field}`) : field.replaceAll("_", " ")}{" "}
          {old === null ? null : <del>{shown(field, old)}</del>}{" "}
          {now === null ? null : <ins>{shown(field, now)}</ins>}
        </li>
      ))}
    </ul>
  );
}
