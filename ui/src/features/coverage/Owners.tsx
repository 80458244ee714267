import { ConflictMark, SourceMarks, TextLink } from "~/components";
import { useText } from "~/text";
import { sayOwner } from "./words";
import type { Disagreement, OwnerStatement } from "./wire";
import { Mark } from "./Mark";
import css from "./pane.module.css";

/** How many different accounts there are of who owns something. Several owners named at once are one account. */
export function accountsOf(said: readonly OwnerStatement[]): number {
  const accounts = new Map<string, string[]>();
  for (const each of said) {
    const key = `${each.about.id} ${each.statedOn ?? ""}`;
    accounts.set(key, [...(accounts.get(key) ?? []), each.party?.id ?? "nobody"]);
  }
  return new Set([...accounts.values()].map((names) => names.sort().join(" "))).size;
}

/** Who was said to own something, each statement with its source; `≠ 2 owners` where accounts differ. */
export function Owners(props: {
  said: readonly OwnerStatement[];
  /** Statements of different days about one thing: they may disagree. */
  mayDiffer?: boolean;
  onOpen: (id: string) => void;
}) {
  const { said, mayDiffer = false, onOpen } = props;
  const speech = useText();
  const { t } = speech;
  const accounts = mayDiffer ? accountsOf(said) : 1;
  return (
    <>
      {accounts > 1 ? (
        <>
          <ConflictMark conflict={{ id: "owners", count: accounts, of: "owner" }} />{" "}
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
          <p>
            <SourceMarks sources={each.sources} onOpen={onOpen} />
          </p>
        </div>
      ))}
    </>
  );
}
