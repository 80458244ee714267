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
          <Line line={line} reason={firstSaid(sentences, at)} onOpen={onOpen} />
        </li>
      ))}
    </ol>
  );
}

/** The note on a sentence, unless a sentence before it has the same. */
function firstSaid(sentences: readonly IssueSentence[], at: number): string | null {
  const reason = sentences[at]?.reason ?? null;
  return sentences.slice(0, at).some((line) => line.reason === reason) ? null : reason;
}

interface LineProps {
  line: IssueSentence;
  reason: string | null;
  onOpen: (id: string) => void;
}

function Line({ line, reason, onOpen }: LineProps) {
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
      {reason ? (
        <p className={css.reason}>
          <span>{t("issues-story-reason")}</span> <bdi>{reason}</bdi>
        </p>
      ) : null}
    </>
  );
}
