import { getCurrentWebview } from "@tauri-apps/api/webview";
import { events } from "./bindings";
import type { CloseAsked, DeskChanged, FileOffered, PlanChanged } from "./bindings";

/** What the application tells the window without being asked. */
export interface Told {
  /** A change was committed: what these topics feed is old. */
  planChanged: PlanChanged;
  /** Something about the open file, its save state or the settings changed. */
  deskChanged: DeskChanged;
  /** The person closes the window while there is work that is not in the visible file. */
  closeAsked: CloseAsked;
  /** A file was handed over: by double-click, argument, second start, drag and drop. */
  fileOffered: FileOffered;
}

type Hear<T> = (tell: (event: { payload: T }) => void) => Promise<() => void>;

const HEAR: { [Name in keyof Told]: Hear<Told[Name]> } = {
  planChanged: (tell) => events.planChanged.listen(tell),
  deskChanged: (tell) => events.deskChanged.listen(tell),
  closeAsked: (tell) => events.closeAsked.listen(tell),
  fileOffered: (tell) => events.fileOffered.listen(tell),
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
export function on<Name extends keyof Told>(name: Name, tell: (payload: Told[Name]) => void): () => void {
  return untilStopped(HEAR[name]((event) => tell(event.payload)));
}

/** Whether files hang over the window. Their paths stay with the application, which offers them with `fileOffered`. */
export function onFilesOver(tell: (over: boolean) => void): () => void {
  return untilStopped(
    Promise.resolve().then(() =>
      getCurrentWebview().onDragDropEvent(({ payload }) =>
        tell(payload.type === "enter" || payload.type === "over"),
      ),
    ),
  );
}
