import { useMemo } from "react";
import { useActions, useUndo, type Action } from "~/actions";
import { useFiles } from "~/features/files/files";
import { useText } from "~/text";
import { useDesk } from "./desk";
import { usePlaces } from "./places";
import { ask } from "./questions";
import { moveRegion } from "./regions";
import { useGo, useTravel } from "./route";

/** What can be done wherever the person is. Places add their own with `useActions`. */
export function useShellActions(): void {
  const { t, say } = useText();
  const files = useFiles();
  const places = usePlaces();
  const travel = useTravel();
  const go = useGo();
  const { undo, redo } = useUndo();
  const open = useDesk().data?.open ?? null;
  const undoName = open?.undo ?? null;
  const redoName = open?.redo ?? null;
  const has = open !== null;
  const mayEdit = has && !open.readOnly;

  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: "plan.new",
        label: t("do-plan-new"),
        group: "file",
        shortcut: "Mod+N",
        run: () => ask({ kind: "new_plan" }),
      },
      {
        id: "plan.open",
        label: t("do-plan-open"),
        group: "file",
        shortcut: "Mod+O",
        run: () => void files.openChosen(),
      },
      {
        id: "plan.open_sample",
        label: t("do-plan-open-sample"),
        group: "file",
        run: () => void files.openSample(),
      },
      {
        id: "plan.save",
        label: t("do-plan-save"),
        group: "file",
        shortcut: "Mod+S",
        when: has,
        run: () => void files.save(),
      },
      {
        id: "plan.save_as",
        label: t("do-plan-save-as"),
        group: "file",
        shortcut: "Mod+Shift+S",
        when: has,
        run: () => void files.saveAs(),
      },
      {
        id: "plan.save_copy",
        label: t("do-plan-save-copy"),
        group: "file",
        when: has,
        run: () => void files.saveCopy(),
      },
      {
        id: "table.import",
        label: t("do-table-import"),
        group: "file",
        when: mayEdit,
        run: () => ask({ kind: "import" }),
      },
      {
        id: "project.import",
        label: t("do-project-import"),
        group: "file",
        when: mayEdit,
        run: () => ask({ kind: "import_project" }),
      },
      {
        id: "plan.merge",
        label: t("do-plan-merge"),
        group: "file",
        when: mayEdit,
        run: () => ask({ kind: "merge" }),
      },
      {
        id: "project.export",
        label: t("do-project-export"),
        group: "file",
        when: has,
        run: () => void files.exportProject(),
      },
      {
        id: "calendar.export",
        label: t("do-calendar-export"),
        group: "file",
        when: has,
        run: () => void files.exportCalendar(),
      },
      ...(["coverage", "issues"] as const).map((report): Action => ({
        id: `report.${report}`,
        label: t(`do-report-${report}`),
        group: "file",
        when: has,
        run: () => ask({ kind: "report", report }),
      })),
      {
        id: "term.add",
        label: t("do-term-add"),
        group: "edit",
        when: mayEdit,
        run: () => ask({ kind: "term" }),
      },
      {
        id: "backup.list",
        label: t("do-backup-list"),
        group: "file",
        when: has,
        run: () => ask({ kind: "backups" }),
      },
      {
        id: "plan.close",
        label: t("do-plan-close"),
        group: "file",
        shortcut: "Mod+W",
        when: has,
        run: () => void files.close(),
      },
      {
        id: "history.undo",
        label: undoName ? t("do-undo-named", { name: say(undoName) }) : t("undo"),
        group: "edit",
        shortcut: "Mod+Z",
        yieldsToText: true,
        // The plan itself knows best whether there is something; its answer may be newer than the name here.
        when: mayEdit,
        run: () => void undo(),
      },
      {
        id: "history.redo",
        label: redoName ? t("do-redo-named", { name: say(redoName) }) : t("redo"),
        group: "edit",
        shortcut: "Mod+Shift+Z",
        also: ["Mod+Y"],
        yieldsToText: true,
        when: mayEdit,
        run: () => void redo(),
      },
      {
        id: "history.show",
        label: t("do-history"),
        group: "edit",
        when: has,
        run: () => ask({ kind: "history" }),
      },
      {
        id: "settings.show",
        label: t("settings-title"),
        group: "view",
        shortcut: "Mod+,",
        run: () => ask({ kind: "settings" }),
      },
      {
        id: "shortcuts.show",
        label: t("shortcuts-title"),
        group: "help",
        shortcut: "?",
        run: () => ask({ kind: "shortcuts" }),
      },
      {
        id: "palette.show",
        label: t("palette-name"),
        group: "go",
        shortcut: "Mod+K",
        quiet: true,
        run: () => ask({ kind: "palette" }),
      },
      ...places.map((place) => ({
        id: `place.${place.id}`,
        label: place.name,
        group: "go" as const,
        shortcut: place.shortcut,
        when: has,
        quiet: true,
        run: place.run,
      })),
      {
        id: "home.visit",
        label: t("do-home-visit"),
        group: "go",
        shortcut: "Alt+V",
        when: has,
        run: () => go({ place: "home", tab: "visit", params: {} }),
      },
      {
        id: "travel.back",
        label: t("do-back"),
        group: "go",
        shortcut: "Alt+Left",
        when: has,
        quiet: true,
        run: travel.back,
      },
      {
        id: "travel.forward",
        label: t("do-forward"),
        group: "go",
        shortcut: "Alt+Right",
        when: has,
        quiet: true,
        run: travel.forward,
      },
      {
        id: "region.next",
        label: t("do-region-next"),
        group: "go",
        shortcut: "F6",
        quiet: true,
        run: () => moveRegion(1),
      },
      {
        id: "region.previous",
        label: t("do-region-previous"),
        group: "go",
        shortcut: "Shift+F6",
        quiet: true,
        run: () => moveRegion(-1),
      },
    ],
    // The travel functions are new objects on every picture but always do the same.
    // oxlint-disable-next-line react/exhaustive-deps
    [t, say, files, places, undo, redo, has, mayEdit, undoName, redoName],
  );
  useActions(actions);
}
