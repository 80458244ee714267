import { useOperate } from "~/actions";
import { Button, FaultNote, PaneFold } from "~/components";
import { useText } from "~/text";
import { commands, type IssueMention, type LineageLink, type LineagePicture } from "../wire";
import css from "./pane.module.css";

/** The steps into and out of an issue, each to be taken out. */
export function Steps({ picture, issue }: { picture: LineagePicture; issue: IssueMention }) {
  const { t } = useText();
  const operate = useOperate();
  const id = issue.record.id;
  const links = picture.links.filter((link) => link.from === id || link.to === id);
  if (links.length === 0) return null;
  const names = new Map(
    picture.columns.flatMap((column) => column.nodes.map((node) => [node.record.id, node.record.name])),
  );
  const say = (link: LineageLink) => {
    const from = names.get(link.from) ?? "";
    const to = link.to === null ? "∅" : (names.get(link.to) ?? "");
    return `${from} → ${to}`;
  };
  return (
    <PaneFold title={t("issues-steps")} count={links.length}>
      <ul className={css.steps}>
        {links.map((link) => (
          <li key={link.id}>
            <span>
              <bdi>{say(link)}</bdi>{" "}
              <span className="muted">{t("issues-step-line", { relation: link.relation })}</span>
            </span>
            <Button
              kind="quiet"
              aria-label={t("issues-step-out-name", { step: say(link) })}
              isDisabled={operate.isRunning}
              onPress={() =>
                void operate.run(commands.lineageRemove({ step: link.id }), t("issues-done-step-out"))
              }
            >
              {t("issues-step-out")}
            </Button>
          </li>
        ))}
      </ul>
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
    </PaneFold>
  );
}
