import type { RowDifference } from "~/backend";
import { Code, TextLink } from "~/components";
import { Both } from "~/features/plan/baselines/columns";
import { useText } from "~/text";
import css from "./home.module.css";

/** Of one row no more values are told than a person reads in passing. */
const MOST = 2;

interface ChangeProps {
  row: RowDifference;
  /** Who changed it, told where nobody said why. */
  by?: string;
  onOpen: (id: string) => void;
}

/** One row that differs: what became of it, the old value struck through before the new, and why. */
export function Change({ row, by, onOpen }: ChangeProps) {
  const speech = useText();
  const { t } = speech;
  const gone = row.kinds.includes("removed");
  // Of what is gone as a whole nobody asks what it said.
  const cells = gone ? [] : row.cells;
  return (
    <li>
      <Code>{row.record.label}</Code>
      <div>
        <span className={css.name}>
          {gone ? (
            <del dir="auto">{row.record.name}</del>
          ) : (
            <TextLink onPress={() => onOpen(row.record.id)}>
              <bdi>{row.record.name}</bdi>
            </TextLink>
          )}
        </span>
        <p className="small muted">
          {row.kinds.map((kind) => t(`difference-${kind}`)).join(", ")}
          {cells.slice(0, MOST).map((cell) => (
            <span key={`${cell.term} ${cell.part ?? ""} ${cell.old ?? ""} ${cell.new ?? ""}`}>
              {" · "}
              <Both speech={speech} cell={cell} />
            </span>
          ))}
          {cells.length > MOST ? ` ${t("home-print-rest", { count: cells.length - MOST })}` : null}
          {" · "}
          <bdi>{row.reasons.join("; ") || by || t("baseline-no-reason")}</bdi>
        </p>
      </div>
    </li>
  );
}
