import { useQuery } from "@tanstack/react-query";
import { call, commands, type ChangeLine, type SinceLastVisit } from "~/backend";
import { Code, Section, TextLink } from "~/components";
import { useText } from "~/text";
import { Change } from "./Change";
import { newest } from "./newest";
import css from "./home.module.css";

/** What changed since this file was last opened here. */
export function Since({
  since,
  onOpen,
  onAll,
}: {
  since: SinceLastVisit;
  onOpen: (id: string) => void;
  onAll: () => void;
}) {
  const { t, instant } = useText();
  const news = useQuery({ queryKey: ["home", "visit"], queryFn: () => call(commands.visitNews()) });
  const total = since.added + since.changed + since.removed;
  const deck =
    since.lastOpenedAt === null
      ? t("home-since-first")
      : total === 0
        ? t("home-since-nothing", { when: instant(since.lastOpenedAt) })
        : t("home-since-counts", { added: since.added, changed: since.changed, removed: since.removed });
  const told = news.isPending ? [] : newest(since.lines, news.data?.rows ?? []);
  return (
    <Section
      title={
        since.lastOpenedAt === null
          ? t("home-since")
          : t("home-since-on", { when: instant(since.lastOpenedAt) })
      }
      deck={deck}
    >
      {told.length > 0 ? (
        <ul className={css.changes}>
          {told.map(({ row, line }) =>
            row ? (
              <Change key={row.record.id} row={row} by={line?.actor ?? ""} onOpen={onOpen} />
            ) : line ? (
              <Done key={line.seq} line={line} onOpen={onOpen} />
            ) : null,
          )}
        </ul>
      ) : null}
      {total > 0 ? (
        <p className={css.more}>
          <TextLink onPress={onAll}>{t("home-since-all", { count: total })}</TextLink>
        </p>
      ) : null}
    </Section>
  );
}

/** What was done where no row of the plan differs by it: a judgement, a party, a document. */
function Done({ line, onOpen }: { line: ChangeLine; onOpen: (id: string) => void }) {
  const { say, value } = useText();
  const { record } = line;
  return (
    <li>
      <Code>{record?.label ?? ""}</Code>
      <div>
        <span className={css.name}>
          {record ? <TextLink onPress={() => onOpen(record.id)}>{say(line.name)}</TextLink> : say(line.name)}
        </span>
        <p className="small muted">
          {line.old === null ? null : <del dir="auto">{value(line.old)}</del>}{" "}
          {line.new === null ? null : <ins dir="auto">{value(line.new)}</ins>}{" "}
          <bdi>{line.reason ?? line.actor}</bdi>
        </p>
      </div>
    </li>
  );
}
