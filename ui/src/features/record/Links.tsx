import type { LinkGroup } from "~/backend";
import { Code, TextLink } from "~/components";
import { useText } from "~/text";
import css from "./record.module.css";

/** What the record is tied to, by relation. */
export function Links({ groups, onOpen }: { groups: readonly LinkGroup[]; onOpen: (id: string) => void }) {
  const { t, has } = useText();
  return (
    <>
      {groups.map((group) => (
        <div key={group.relation} className={css.group}>
          <h3>
            {has(`links-${group.relation}`)
              ? t(`links-${group.relation}`)
              : group.relation.replaceAll("_", " ")}
          </h3>
          <ul>
            {group.records.map((record) => (
              <li key={record.id}>
                {record.label ? (
                  <>
                    <Code>{record.label}</Code>{" "}
                  </>
                ) : null}
                <TextLink onPress={() => onOpen(record.id)}>
                  <bdi>{record.name}</bdi>
                </TextLink>
              </li>
            ))}
            {group.more > 0 ? <li className="faint">{t("links-more", { count: group.more })}</li> : null}
          </ul>
        </div>
      ))}
    </>
  );
}
