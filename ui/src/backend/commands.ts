import { invoke } from "@tauri-apps/api/core";
import { commands as generated } from "./bindings";
import type { Result, ShellCommands } from "./shapes";

async function typed<T>(command: string, args: Record<string, unknown> = {}): Promise<Result<T>> {
  try {
    return { status: "ok", data: await invoke<T>(command, args) };
  } catch (error) {
    if (error instanceof Error) throw error;
    return { status: "error", error: error as never };
  }
}

/** The part of the command surface that is not generated yet, in the shape the generated bindings have. */
const shell: ShellCommands = {
  deskState: () => typed("desk_state"),
  settingsSet: (settings) => typed("settings_set", { settings }),
  planNew: (title) => typed("plan_new", { title }),
  planOpen: (path) => typed("plan_open", { path }),
  planOpenSample: () => typed("plan_open_sample"),
  planSave: () => typed("plan_save"),
  planSaveAs: (path) => typed("plan_save_as", { path }),
  planSaveCopy: (path) => typed("plan_save_copy", { path }),
  planClose: (how) => typed("plan_close", { how }),
  planDiscard: () => typed("plan_discard"),
  planOpenOffered: (handle) => typed("plan_open_offered", { handle }),
  recoveryOpen: (id) => typed("recovery_open", { id }),
  recoveryDiscard: (id) => typed("recovery_discard", { id }),
  recentForget: (path) => typed("recent_forget", { path }),
  pathChoose: (purpose, suggestedName) => typed("path_choose", { purpose, suggestedName }),
  homeView: () => typed("home_view"),
  recordDetail: (id) => typed("record_detail", { id }),
  search: (words, limit) => typed("search", { words, limit }),
  historyPage: (before, limit) => typed("history_page", { before, limit }),
  historyUndo: () => typed("history_undo"),
  historyRedo: () => typed("history_redo"),
  historyUndoTo: (seq) => typed("history_undo_to", { seq }),
  backupList: () => typed("backup_list"),
  backupPreview: (id) => typed("backup_preview", { id }),
  backupRestore: (id) => typed("backup_restore", { id }),
};

/** Everything the window may ask of the plan's side. What is generated stands before what is written by hand. */
export const commands = { ...shell, ...generated };
