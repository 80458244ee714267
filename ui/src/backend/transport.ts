/**
 * Stands in for @tauri-apps/api in the build the end-to-end tests use (`--mode host`): commands by HTTP POST to
 * `/ipc/{command}`, events as server-sent events from `/events`. The shipped bundle does not contain it.
 */

interface HostWindow {
  __THROUGHLINE_HOST__?: string;
}

function origin(): string {
  return (window as unknown as HostWindow).__THROUGHLINE_HOST__ ?? "";
}

/** As in @tauri-apps/api/core: resolves with the reply, rejects with the command's error value. */
export async function invoke<T>(command: string, args: Record<string, unknown> = {}): Promise<T> {
  const channels = Object.values(args).filter((arg) => arg instanceof Channel);
  const response = await fetch(`${origin()}/ipc/${command}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(args),
  });
  const text = await response.text();
  const value: unknown = text === "" ? null : JSON.parse(text);
  for (const channel of channels) channel.end();
  // eslint-disable-next-line no-throw-literal -- the shell rejects with the error value itself, and so does this.
  if (!response.ok) throw value;
  return value as T;
}

/** Progress of long work. Over HTTP only the end is told. */
export class Channel<T = unknown> {
  onmessage: (message: T) => void = () => undefined;
  end(): void {
    this.onmessage = () => undefined;
  }
  toJSON(): string {
    return "__CHANNEL__:0";
  }
}

let source: EventSource | null = null;

function events(): EventSource {
  source ??= new EventSource(`${origin()}/events`);
  return source;
}

export type UnlistenFn = () => void;

/** As in @tauri-apps/api/event. Each event arrives under its own name with its payload as JSON. */
export async function listen<T>(name: string, tell: (event: { payload: T }) => void): Promise<UnlistenFn> {
  const hear = (event: MessageEvent<string>) =>
    tell({ payload: (event.data === "" ? null : JSON.parse(event.data)) as T });
  const from = events();
  from.addEventListener(name, hear as EventListener);
  return () => from.removeEventListener(name, hear as EventListener);
}

/** As in @tauri-apps/api/event. */
export async function once<T>(name: string, tell: (event: { payload: T }) => void): Promise<UnlistenFn> {
  const stop = await listen<T>(name, (event) => {
    stop();
    tell(event);
  });
  return stop;
}

/** As in @tauri-apps/api/event; the page only listens. */
export async function emit(): Promise<void> {
  await Promise.resolve();
}

export const emitTo = emit;

/** As in @tauri-apps/api/webview; nothing is dragged over a page under test. */
export function getCurrentWebview() {
  return { onDragDropEvent: () => Promise.resolve<UnlistenFn>(() => undefined) };
}
