import type { Basis, Fact, FactPart, SourceRef } from "~/backend";
import { BasisMark, ConflictMark, Day, SourceMarks, TextLink } from "~/components";
import { useText } from "~/text";
import { Glossed } from "~/features/glossary/Glossed";
import { nameOf } from "./names";
import css from "./record.module.css";

/** Empty facts are not shown, except these: what nobody knows must be seen. */
const ALWAYS = new Set(["owner", "lead", "date", "source"]);

interface FactLinesProps {
  facts: readonly Fact[];
  /** How the record itself is known: what a fact shares with it is said once, not on every line. */
  of: { basis: Basis; sources: readonly SourceRef[] };
  onOpen: (id: string) => void;
}

function sameSources(a: readonly SourceRef[], b: readonly SourceRef[]): boolean {
  return a.length === b.length && a.every((source) => b.some((other) => other.id === source.id));
}

/** Term and value, each value with its basis, its sources and its conflict. */
export function FactLines({ facts, of, onOpen }: FactLinesProps) {
  const { t, has } = useText();
  const shown = facts.filter(
    (fact) => fact.parts.length > 0 || fact.conflict !== null || ALWAYS.has(fact.term),
  );
  return (
    <dl className={css.facts}>
      {shown.map((fact, at) => (
        // Two facts may share a term; their order is the order of the file.
        <div key={`${fact.term}-${at}`} className={css.row}>
          <dt>{has(`fact-${fact.term}`) ? t(`fact-${fact.term}`) : fact.term.replaceAll("_", " ")}</dt>
          <dd>
            {fact.conflict ? (
              <>
                <ConflictMark conflict={fact.conflict} />{" "}
              </>
            ) : null}
            <span className={css.parts}>
              {fact.parts.map((part, place) => (
                <span key={place}>
                  <Part part={part} onOpen={onOpen} />
                </span>
              ))}
            </span>
            {fact.parts.length === 0 ? <span className="faint">{t("not-known")}</span> : null}{" "}
            {fact.basis === of.basis ? null : <BasisMark basis={fact.basis} bare />}
            {sameSources(fact.sources, of.sources) ? null : (
              <SourceMarks sources={fact.sources} onOpen={onOpen} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Part({ part, onOpen }: { part: FactPart; onOpen: (id: string) => void }) {
  const { t, has, instant } = useText();
  const { record } = part;
  if (record) return <TextLink onPress={() => onOpen(record.id)}>{nameOf(record)}</TextLink>;
  switch (part.kind) {
    case "day":
      return <Day iso={part.text} />;
    case "instant":
      return <>{instant(part.text)}</>;
    case "code":
      return <>{has(part.text) ? t(part.text) : part.text.replaceAll("_", " ")}</>;
    case "text":
      return (
        <bdi>
          <Glossed>{part.text}</Glossed>
        </bdi>
      );
    default:
      return <bdi>{part.text}</bdi>;
  }
}
