import type { SinceLastVisit } from "~/backend";
import { Code, Section, TextLink } from "~/components";
import { useText } from "~/text";
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
  const { t, say, instant } = useText();
  const total = since.added + since.changed + since.removed;
  const deck =
    since.lastOpenedAt === null
      ? t("home-since-first")
      : total === 0
        ? t("home-since-nothing", { when: instant(since.lastOpenedAt) })
        : t("home-since-counts", { added: since.added, changed: since.changed, removed: since.removed });
  return (
    <Section
      title={
        since.lastOpenedAt === null
          ? t("home-since")
          : t("home-since-on", { when: instant(since.lastOpenedAt) })
      }
      deck={deck}
    >
      {since.lines.length > 0 ? (
        <ul className={css.changes}>
          {since.lines.map((line) => (
            <li key={line.seq}>
              <Code>{line.record?.label ?? ""}</Code>
              <div>
                <span className={css.name}>
                  {line.record ? (
                    <TextLink onPress={() => line.record && onOpen(line.record.id)}>
                      {say(line.name)}
                    </TextLink>
                  ) : (
                    say(line.name)
                  )}
                </span>
                <p className="small muted">
                  {line.old === null ? null : <del dir="auto">{line.old}</del>}{" "}
                  {line.new === null ? null : <ins dir="auto">{line.new}</ins>}{" "}
                  <bdi>{line.reason ?? line.actor}</bdi>
                </p>
              </div>
            </li>
          ))}
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
