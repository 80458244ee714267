import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call, commands, type Backup } from "~/backend";
import { Button, Dialog, EmptyState, FaultNote, Waiting } from "~/components";
import { answered } from "~/shell/questions";
import { useText } from "~/text";
import { useFiles } from "./files";
import css from "./Lines.module.css";

/** Backups of the open plan, each with what restoring it would take away. */
export function BackupsDialog() {
  const { t } = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const list = useQuery({ queryKey: ["backups", "list"], queryFn: () => call(commands.backupList()) });
  const backups = list.data?.backups ?? [];
  return (
    <Dialog
      title={t("backups-title")}
      isOpen
      onClose={answered}
      actions={
        <Button autoFocus onPress={answered}>
          {t("close")}
        </Button>
      }
    >
      <p className="muted">{t("backups-told")}</p>
      {list.error ? <FaultNote error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isPending ? <Waiting /> : null}
      {list.data && backups.length === 0 ? (
        <EmptyState title={t("backups-none")}>{t("backups-none-how")}</EmptyState>
      ) : null}
      {backups.length > 0 ? (
        <ul className={css.lines}>
          {backups.map((backup) => (
            <BackupLine
              key={backup.id}
              backup={backup}
              isOpen={chosen === backup.id}
              onToggle={() => setChosen(chosen === backup.id ? null : backup.id)}
            />
          ))}
        </ul>
      ) : null}
    </Dialog>
  );
}

function BackupLine({ backup, isOpen, onToggle }: { backup: Backup; isOpen: boolean; onToggle: () => void }) {
  const { t, instant, number } = useText();
  return (
    <li className={css.line}>
      <div className={css.what}>
        <b>{instant(backup.madeAt)}</b>
        <small>
          {t("backups-line", {
            reason: t(`backup-${backup.reason}`),
            size: number(Math.max(1, Math.round(backup.size / 1024))),
          })}
        </small>
      </div>
      <Button kind="quiet" onPress={onToggle} aria-expanded={isOpen}>
        {t(isOpen ? "backups-hide" : "backups-compare")}
      </Button>
      {isOpen ? <Preview id={backup.id} /> : null}
    </li>
  );
}

function Preview({ id }: { id: string }) {
  const { t } = useText();
  const files = useFiles();
  const preview = useQuery({
    queryKey: ["backups", "preview", id],
    queryFn: () => call(commands.backupPreview(id)),
  });
  if (preview.error) return <FaultNote error={preview.error} />;
  if (!preview.data) return <Waiting>{t("backups-comparing")}</Waiting>;
  const { differences, changeCount } = preview.data;
  const restore = async () => {
    if (await files.restore(id)) answered();
  };
  return (
    <div className={css.under}>
      <p>{t("backups-differences", { count: changeCount })}</p>
      {differences.length > 0 ? (
        <ul>
          {differences.map((each) => (
            <li key={each.kind}>
              {t("backups-difference", {
                kind: t(`kinds-${each.kind}`),
                added: each.added,
                changed: each.changed,
                removed: each.removed,
              })}
            </li>
          ))}
        </ul>
      ) : null}
      <Button onPress={() => void restore()}>{t("backups-restore")}</Button>
    </div>
  );
}
