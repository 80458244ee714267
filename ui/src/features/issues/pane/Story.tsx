import { BasisMark, SourceMarks } from "~/components";
import { useText } from "~/text";
import { marked, type IssueSentence } from "../wire";
import { strongStart } from "./strong";
import css from "./pane.module.css";

interface Props {
  sentences: readonly IssueSentence[];
  onOpen: (id: string) => void;
}

/** Where it came from, where it went, who decided, why, and which source says so: one sentence each. */
export function Story({ sentences, onOpen }: Props) {
  const { t } = useText();
  return (
    <ol className={css.story} aria-label={t("issues-story")}>
      {sentences.map((line, at) => (
        // The story is replaced as a whole; a sentence has no other name than its place.
        <li key={at}>
          <Line line={line} onOpen={onOpen} />
        </li>
      ))}
    </ol>
  );
}

function Line({ line, onOpen }: { line: IssueSentence; onOpen: (id: string) => void }) {
  const { t, say } = useText();
  const [strong, rest] = strongStart(
    say({ key: line.key, args: line.args }).replace(/([.?!])\.$/u, "$1"),
    t("issues-story-strong").split("|"),
  );
  return (
    <>
      <span dir="auto">
        {strong ? <b>{strong}</b> : null}
        {rest}
      </span>{" "}
      <SourceMarks sources={line.sources} onOpen={onOpen} /> <BasisMark basis={marked(line.basis)} bare />
      {line.reason ? (
        <p className={css.reason}>
          <span>{t("issues-story-reason")}</span> <bdi>{line.reason}</bdi>
        </p>
      ) : null}
    </>
  );
}
