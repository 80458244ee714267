import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import {
  asFailure,
  call,
  commands,
  type DeskState,
  type PathPurpose,
  type Result,
  type SaveOutcome,
} from "~/backend";
import { takeFile } from "~/features/compare/sides";
import { useGo, type Target } from "~/shell/route";
import { renew } from "~/shell/desk";
import { answered, ask } from "~/shell/questions";
import { tell } from "~/shell/status";
import { useText, type Speech } from "~/text";
import { opening } from "./arrival";

export interface Files {
  openChosen: () => Promise<void>;
  openPath: (path: string) => Promise<void>;
  openOffered: (handle: string, name: string) => Promise<void>;
  openSample: () => Promise<void>;
  create: (title: string) => Promise<void>;
  /** Goes on from a backup, as a plan that has no file yet. */
  openBackup: (id: string) => Promise<void>;
  recover: (id: string) => Promise<void>;
  save: () => Promise<boolean>;
  saveAs: () => Promise<boolean>;
  saveCopy: () => Promise<boolean>;
  /** Writes the deadlines of the plan as a calendar where the person says. */
  exportCalendar: () => Promise<void>;
  exportProject: () => Promise<void>;
  close: () => Promise<void>;
  discard: () => Promise<void>;
  restore: (backup: string) => Promise<boolean>;
}

interface Means {
  client: QueryClient;
  go: (to: Target) => void;
  speech: Speech;
}

function desk(client: QueryClient): DeskState | undefined {
  return client.getQueryData<DeskState>(["desk"]);
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** Everything a person does with files, each ending in words: in the status line, or as a question that says what is wrong. */
export function useFiles(): Files {
  const client = useQueryClient();
  const go = useGo();
  const speech = useText();
  return useMemo(() => makeFiles({ client, go, speech }), [client, go, speech]);
}

function makeFiles(means: Means): Files {
  const { client, speech } = means;

  /** Lets go of the open plan first, if it holds work that its file does not. */
  const whenFree = (then: () => Promise<void>) => {
    const open = desk(client)?.open;
    if (open?.saveState === "unsaved" || open?.saveState === "local_only") {
      ask({ kind: "unsaved", next: () => void then() });
      return Promise.resolve();
    }
    return then();
  };

  const open = async (reply: () => Promise<Result<unknown>>, name: string | null) => {
    try {
      opening.set(true);
      await call(reply()).finally(() => opening.set(false));
      await renew(client);
      means.go({ place: "home", tab: null, record: null });
      const opened = desk(client)?.open;
      if (opened) tell(speech.t("file-opened", { name: opened.fileName }));
    } catch (error) {
      await client.invalidateQueries({ queryKey: ["desk"] });
      const { fault } = asFailure(error);
      if (fault.kind === "refused" && fault.code === "file-cancelled") tell(speech.t("file-open-ended"));
      else ask({ kind: "trouble", doing: "open", fault, name });
    }
  };

  const choose = (purpose: PathPurpose, suggested: string) => call(commands.pathChoose(purpose, suggested));

  const settle = async (reply: Promise<Result<SaveOutcome>>): Promise<boolean> => {
    try {
      const outcome = await call(reply);
      await client.invalidateQueries({ queryKey: ["desk"] });
      if (outcome === "needs_name") return files.saveAs();
      if (outcome === "changed_underneath") {
        ask({ kind: "changed_underneath" });
        return false;
      }
      tell(speech.t(outcome === "unchanged" ? "file-nothing-to-save" : "file-saved"));
      return true;
    } catch (error) {
      const name = desk(client)?.open?.fileName ?? null;
      ask({ kind: "trouble", doing: "save", fault: asFailure(error).fault, name });
      return false;
    }
  };

  const files: Files = {
    openChosen: () =>
      whenFree(async () => {
        const path = await choose("open_plan", "");
        if (path !== null) await open(() => commands.planOpen(path), baseName(path));
      }),
    openPath: (path) => whenFree(() => open(() => commands.planOpen(path), baseName(path))),
    openOffered: async (handle, name) => {
      if (/\.docx$/i.test(name) && desk(client)?.open) {
        means.go({ place: "documents", tab: "compare", record: null });
        const side = await takeFile(handle);
        if (side !== null) tell(speech.t("compare-dropped", { name, side }));
        return;
      }
      return whenFree(() => open(() => commands.planOpenOffered(handle), name));
    },
    openSample: () => whenFree(() => open(() => commands.planOpenSample(), null)),
    create: (title) => open(() => commands.planNew(title), null),
    openBackup: (id) => whenFree(() => open(() => commands.backupOpen(id), null)),
    recover: (id) => open(() => commands.recoveryOpen(id), null),

    save: () => settle(commands.planSave()),
    saveAs: async () => {
      const path = await choose("save_plan", suggest(desk(client)));
      return path === null ? false : settle(commands.planSaveAs(path));
    },
    saveCopy: async () => {
      const path = await choose("save_copy", suggest(desk(client)));
      if (path === null) return false;
      try {
        await call(commands.planSaveCopy(path));
        tell(speech.t("file-copied", { name: baseName(path) }));
        return true;
      } catch (error) {
        ask({ kind: "trouble", doing: "save", fault: asFailure(error).fault, name: baseName(path) });
        return false;
      }
    },
    exportCalendar: async () => {
      try {
        const done = await call(commands.calendarExport());
        if (done) tell(speech.t("calendar-exported", { file: done.file, count: done.events }));
      } catch (error) {
        ask({ kind: "trouble", doing: "other", fault: asFailure(error).fault, name: null });
      }
    },
    exportProject: async () => {
      try {
        const done = await call(commands.projectExport());
        if (!done) return;
        const said = speech.t("project-exported", { file: done.file, count: done.tasks });
        if (done.leftOut.length > 0) ask({ kind: "left_out", said, leftOut: done.leftOut });
        else tell(said);
      } catch (error) {
        ask({ kind: "trouble", doing: "other", fault: asFailure(error).fault, name: null });
      }
    },
    close: () =>
      whenFree(async () => {
        if (await settle(commands.planClose("save"))) await renew(client);
      }),
    discard: async () => {
      try {
        await call(commands.planDiscard());
        await renew(client);
        answered();
        tell(speech.t("file-discarded"));
      } catch (error) {
        ask({ kind: "trouble", doing: "other", fault: asFailure(error).fault, name: null });
      }
    },
    restore: async (backup) => {
      try {
        const name = await call(commands.backupRestore(backup));
        await renew(client);
        tell(speech.say(name));
        return true;
      } catch (error) {
        ask({ kind: "trouble", doing: "other", fault: asFailure(error).fault, name: null });
        return false;
      }
    },
  };
  return files;
}

function suggest(state: DeskState | undefined): string {
  const open = state?.open;
  if (!open) return "";
  return open.path === null ? `${open.title}.throughline` : open.fileName;
}
