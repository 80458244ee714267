import { useCallback, useState } from "react";
import { asFailure, call, commands, type ExportedRedline, type Failure, type VersionRow } from "~/backend";
import { showToast } from "~/components";
import { useText } from "~/text";

/** Exports versions as Word files where the person says. The failure stands until the next try. */
export function useExport() {
  const { t } = useText();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isRunning, setRunning] = useState(false);

  const attempt = useCallback(async (work: () => Promise<string | null>): Promise<boolean> => {
    setFailure(null);
    setRunning(true);
    try {
      const told = await work();
      if (told !== null) showToast({ text: told });
      return told !== null;
    } catch (error) {
      setFailure(asFailure(error));
      return false;
    } finally {
      setRunning(false);
    }
  }, []);

  const clean = useCallback(
    (version: VersionRow) =>
      attempt(async () => {
        const file = await call(commands.versionExport(version.record.id));
        return file === null ? null : t("documents-exported", { file });
      }),
    [attempt, t],
  );

  const redline = useCallback(
    (work: () => Promise<ExportedRedline | null>) =>
      attempt(async () => {
        const done = await work();
        return done === null ? null : t("redline-exported", { file: done.file, count: done.changes });
      }),
    [attempt, t],
  );

  return { clean, redline, failure, isRunning };
}
