import { listen } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import type { ShellEvents } from "./shapes";

const WIRE: Record<keyof ShellEvents, string> = {
  planChanged: "plan-changed",
  deskChanged: "desk-changed",
  closeAsked: "close-asked",
  openAsked: "open-asked",
};

function untilStopped(start: Promise<() => void>): () => void {
  let stopped = false;
  let stop: (() => void) | null = null;
  start.then(
    (end) => (stopped ? end() : (stop = end)),
    () => undefined,
  );
  return () => {
    stopped = true;
    stop?.();
  };
}

/** Listens until the returned function is called. */
export function on<Name extends keyof ShellEvents>(
  name: Name,
  tell: (payload: ShellEvents[Name]) => void,
): () => void {
  return untilStopped(listen<ShellEvents[Name]>(WIRE[name], (event) => tell(event.payload)));
}

/** Files over the window: `over` while they hang there, their paths when they are let go. */
export function onFilesDropped(
  tell: (drop: { state: "over" | "left" } | { state: "dropped"; paths: string[] }) => void,
) {
  return untilStopped(
    Promise.resolve().then(() =>
      getCurrentWebview().onDragDropEvent(({ payload }) => {
        if (payload.type === "drop") tell({ state: "dropped", paths: payload.paths });
        else tell({ state: payload.type === "leave" ? "left" : "over" });
      }),
    ),
  );
}
