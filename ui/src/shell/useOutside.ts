import { useEffect, useState } from "react";
import { askOnly, call, commands, on, onFilesOver, type DeskState } from "~/backend";
import { useFiles } from "~/features/files/files";
import { ask } from "./questions";

function answerClose(answer: "asking" | "stay" | "leave"): void {
  askOnly(commands.closeAnswer(answer));
}

/** What comes from outside the page: files let go over the window or handed over, and the wish to close. */
export function useOutside(desk: DeskState | undefined): { filesOver: boolean } {
  const files = useFiles();
  const [filesOver, setOver] = useState(false);
  const [taken] = useState(() => new Set<string>());

  useEffect(() => {
    const stops = [
      onFilesOver(setOver),
      on("fileOffered", ({ handle, name }) => {
        // What was handed over while the page began is told when it happened and when the page is ready.
        if (taken.has(handle)) return;
        taken.add(handle);
        void files.openOffered(handle, name);
      }),
      on("closeAsked", () => {
        answerClose("asking");
        ask({ kind: "unsaved", next: () => answerClose("leave"), stay: () => answerClose("stay") });
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [files, taken]);

  const waiting = desk?.recovered.length ?? 0;
  const known = desk !== undefined;
  useEffect(() => {
    if (known && waiting > 0) ask({ kind: "recovery" });
    // Asked once, when the window opens; copies that turn up later are on the start screen.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [known]);

  return { filesOver };
}

/** Shows the window once its first picture is there, so that nobody sees an empty one, and says when it can be used. */
export function useWindowReady(hasPicture: boolean, isUsable: boolean): void {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!hasPicture) return;
    call(commands.windowReady())
      .then(() => setShown(true))
      .catch(() => undefined);
  }, [hasPicture]);
  useEffect(() => {
    // A hidden window paints nothing, so a frame comes only after it was shown.
    if (isShown && isUsable) {
      requestAnimationFrame(() => askOnly(commands.windowPainted()));
    }
  }, [isShown, isUsable]);
}
