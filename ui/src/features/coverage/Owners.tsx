import { ConflictMark, SourceMarks, TextLink } from "~/components";
import { useText } from "~/text";
import { sayOwner } from "./words";
import type { Disagreement, OwnerStatement } from "./wire";
import { Mark } from "./Mark";
import css from "./pane.module.css";

/** Who was said to own something, each statement with its source; `≠ 2 owners` where they name different ones. */
export function Owners({ said, onOpen }: { said: readonly OwnerStatement[]; onOpen: (id: string) => void }) {
  const speech = useText();
  const { t } = speech;
  const names = new Set(said.map((each) => each.party?.id ?? "nobody"));
  return (
    <>
      {names.size > 1 ? (
        <>
          <ConflictMark conflict={{ id: "owners", count: names.size, of: "owner" }} />{" "}
        </>
      ) : null}
      <span className={css.said}>
        {said.map((each, at) => (
          <span key={at}>
            <bdi>{sayOwner(speech, each)}</bdi>
            {each.note ? (
              <span className="muted">{t("coverage-aside", { note: each.note })}</span>
            ) : null}{" "}
            <Mark basis={each.basis} bare />
            <SourceMarks sources={each.sources} onOpen={onOpen} />
          </span>
        ))}
      </span>
    </>
  );
}

/** Where sources disagree: both values, which one is used, and why. */
export function Disagreements({
  found,
  onOpen,
}: {
  found: readonly Disagreement[];
  onOpen: (id: string) => void;
}) {
  const { t } = useText();
  return (
    <>
      {found.map((each) => (
        <div key={each.record.id} className={css.disagreement}>
          <ConflictMark conflict={{ id: each.record.id, count: 2, of: "account" }} onOpen={onOpen} />{" "}
          <TextLink onPress={() => onOpen(each.record.id)}>
            <bdi>{each.record.name}</bdi>
          </TextLink>
          <p dir="auto">{each.one}</p>
          <p dir="auto">{each.other}</p>
          <p className="muted" dir="auto">
            {t("coverage-resolved", { how: each.resolution })}
          </p>
          <SourceMarks sources={each.sources} onOpen={onOpen} />
        </div>
      ))}
    </>
  );
}
