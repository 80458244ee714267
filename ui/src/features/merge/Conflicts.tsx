import type { MergeCell, MergeConflict, Side } from "~/backend";
import { Button, Code, Radios } from "~/components";
import { useText } from "~/text";
import { lastOf, partName, valueOf, writtenBy } from "./cells";
import css from "./merge.module.css";

interface Props {
  conflicts: readonly MergeConflict[];
  decided: Readonly<Record<string, Side>>;
  onDecide: (ids: readonly string[], side: Side) => void;
}

/** What both changed, each with two ways to decide it. Nothing is chosen beforehand. */
export function Conflicts({ conflicts, decided, onDecide }: Props) {
  const { t } = useText();
  const all = conflicts.map((conflict) => conflict.id);
  return (
    <section className={css.part} aria-label={t("merge-conflicts")}>
      <div className={css.head}>
        <h3>{t("merge-conflicts")}</h3>
        <Button kind="quiet" onPress={() => onDecide(all, "ours")}>
          {t("merge-all-ours")}
        </Button>
        <Button kind="quiet" onPress={() => onDecide(all, "theirs")}>
          {t("merge-all-theirs")}
        </Button>
      </div>
      <ol className={css.rows}>
        {conflicts.map((conflict) => (
          <li key={conflict.id}>
            <Conflict
              conflict={conflict}
              side={decided[conflict.id] ?? null}
              onDecide={(side) => onDecide([conflict.id], side)}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Conflict({
  conflict,
  side,
  onDecide,
}: {
  conflict: MergeConflict;
  side: Side | null;
  onDecide: (side: Side) => void;
}) {
  const speech = useText();
  const { t } = speech;
  const [first, ...others] = conflict.cells;
  if (!first) return null;
  const name = [first.record?.label, first.record?.name].filter(Boolean).join(" ");
  const part = partName(speech, first);
  const label = name === "" ? part : t("merge-about", { record: name, part });
  const value = (of: Side) => valueOf(speech, first, of === "ours" ? first.ours : first.theirs);
  const options = (["ours", "theirs"] as const).map((id) => ({
    id,
    label: others.length > 0 ? t(`merge-${id}-whole`) : t(`merge-${id}`, { value: value(id) }),
    note: writtenBy(speech, lastOf(conflict.cells, id === "ours" ? "ourLast" : "theirLast")),
  }));
  return (
    <>
      {others.length > 0 ? (
        <>
          <p className={css.hint}>{t("merge-together", { count: conflict.cells.length })}</p>
          <Cells cells={conflict.cells} />
        </>
      ) : null}
      <Radios label={label} options={options} value={side} onChange={onDecide} />
    </>
  );
}

/** Nobody reads more lines before deciding. */
const MOST = 200;

/** Fields with what ours and theirs says, one a line. */
export function Cells({ cells, label }: { cells: readonly MergeCell[]; label?: string }) {
  const speech = useText();
  const { t } = speech;
  return (
    <>
      <ul className={css.cells} {...(label === undefined ? {} : { "aria-label": label })}>
        {cells.slice(0, MOST).map((cell, at) => (
          // The same field of a record may stand here twice, for two rows of it; their place tells them apart.
          <li key={`${at} ${cell.table} ${cell.field}`}>
            {cell.record ? (
              <>
                <Code>{cell.record.label}</Code> <bdi>{cell.record.name}</bdi>
                {" · "}
              </>
            ) : null}
            {partName(speech, cell)} <Values cell={cell} />
          </li>
        ))}
      </ul>
      {cells.length > MOST ? (
        <p className={css.hint}>{t("import-more", { count: cells.length - MOST })}</p>
      ) : null}
    </>
  );
}

/** Both values of a field; of a row that names itself already, only whether it comes or goes. */
function Values({ cell }: { cell: MergeCell }) {
  const { t, value } = useText();
  if (
    cell.field === null &&
    cell.record?.kind === cell.table &&
    (cell.ours === null) !== (cell.theirs === null)
  ) {
    return <b>{t(cell.ours === null ? "merge-new" : "merge-removed")}</b>;
  }
  return (
    <>
      {cell.ours === null ? null : <del dir="auto">{value(cell.ours)}</del>}{" "}
      {cell.theirs === null ? t("merge-not-there") : <ins dir="auto">{value(cell.theirs)}</ins>}
    </>
  );
}
