import { useEffect, useState } from "react";
import { on, onFilesDropped, type DeskState } from "~/backend";
import { useFiles } from "~/features/files/files";
import { ask } from "./questions";

/** What comes from outside the page: files let go over the window, a path from a second start, the wish to close. */
export function useOutside(desk: DeskState | undefined): { filesOver: boolean } {
  const files = useFiles();
  const [filesOver, setOver] = useState(false);

  useEffect(() => {
    const openPath = (path: string) => void files.openPath(path);
    const stops = [
      onFilesDropped((drop) => {
        setOver(drop.state === "over");
        const path = drop.state === "dropped" ? drop.paths[0] : undefined;
        if (path !== undefined) openPath(path);
      }),
      on("openAsked", ({ path }) => openPath(path)),
      on("closeAsked", () => ask({ kind: "unsaved", next: () => void files.leave() })),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [files]);

  const waiting = desk?.recovered.length ?? 0;
  const known = desk !== undefined;
  useEffect(() => {
    if (known && waiting > 0) ask({ kind: "recovery" });
    // Asked once, when the window opens; copies that turn up later are in the start screen.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [known]);

  return { filesOver };
}
