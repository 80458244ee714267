import { useQueryClient } from "@tanstack/react-query";
import { X } from "lucide-react";
import { call, commands, type RecentFile } from "~/backend";
import { IconButton, Section, TextLink } from "~/components";
import { Button } from "react-aria-components";
import { useFiles } from "~/features/files/files";
import { ask } from "~/shell/questions";
import { useText } from "~/text";
import css from "./start.module.css";

/** Files opened before, newest first. One that is gone stays in the list and says so. */
export function RecentFiles({ recent, recovered }: { recent: readonly RecentFile[]; recovered: number }) {
  const { t } = useText();
  const end =
    recovered > 0 ? (
      <TextLink onPress={() => ask({ kind: "recovery" })}>
        {t("start-recovered", { count: recovered })}
      </TextLink>
    ) : null;
  return (
    <Section title={t("start-recent")} end={end}>
      {recent.length === 0 ? (
        <p className={css.none}>{t("start-recent-none")}</p>
      ) : (
        <ul className={css.recent}>
          {recent.map((file) => (
            <RecentLine key={file.path} file={file} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function RecentLine({ file }: { file: RecentFile }) {
  const { t, instant } = useText();
  const files = useFiles();
  const client = useQueryClient();
  const forget = async () => {
    await call(commands.recentForget(file.path)).catch(() => undefined);
    await client.invalidateQueries({ queryKey: ["desk"] });
  };
  return (
    <li className={css.line} data-missing={file.missing || undefined}>
      <Button className={css.lineButton ?? ""} onPress={() => void files.openPath(file.path)}>
        <b>
          <bdi>{file.title || file.fileName}</bdi>
        </b>
        <span>
          <bdi>{file.folder}</bdi>{" "}
          {file.missing ? <span className={css.missing}>{t("start-missing")}</span> : null}
        </span>
        <span className={css.when}>{instant(file.openedAt)}</span>
      </Button>
      <span className={css.forget}>
        <IconButton
          icon={X}
          label={t("start-forget", { name: file.fileName })}
          onPress={() => void forget()}
        />
      </span>
    </li>
  );
}
