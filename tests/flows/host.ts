import { spawn, type ChildProcess } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { createInterface } from "node:readline";

const ROOT = resolve(import.meta.dirname, "../..");

function found(name: string): string | undefined {
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      continue;
    }
  }
  return undefined;
}

/** The system's Chromium: named by CHROMIUM, or on the search path, the one without a screen first. */
export function chromium(): string {
  const names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];
  const path = process.env["CHROMIUM"] ?? names.map(found).find((each) => each !== undefined);
  if (!path) throw new Error("Chromium is not on the search path; name it with CHROMIUM");
  return path;
}

/** What was done to the window. */
export interface WindowNote {
  shown: boolean;
  left: boolean;
  title: string;
  asked: number;
}

/** The application without a window: its own process, its own folder, its own port. */
export class Host {
  private constructor(
    private readonly process: ChildProcess,
    readonly address: string,
  ) {}

  /** Starts one that keeps its own files in `home`. */
  static async start(home: string): Promise<Host> {
    const program = process.env["THROUGHLINE_HOST"] ?? join(ROOT, "target/debug/throughline-host");
    const interfaceFolder = process.env["THROUGHLINE_INTERFACE"] ?? join(ROOT, "ui/dist-host/host");
    const child = spawn(program, [interfaceFolder, home], { stdio: ["pipe", "pipe", "inherit"] });
    const lines = createInterface({ input: child.stdout! });
    const address = await new Promise<string>((done, fail) => {
      lines.once("line", done);
      child.once("error", fail);
      child.once("exit", (code) => fail(new Error(`the host ended with ${code} before it could be reached`)));
    });
    return new Host(child, address);
  }

  /** Ends it as a person who quits does: everything it holds is let go. */
  async stop(): Promise<void> {
    await this.end(() => this.process.stdin?.end());
  }

  /** Ends it as a power cut does. */
  async kill(): Promise<void> {
    await this.end(() => this.process.kill("SIGKILL"));
  }

  /** The next file dialog answers with this path; null is "Cancel". */
  async nextPath(path: string | null): Promise<void> {
    await this.post("/test/next-path", { path });
  }

  /** Hands a file over, as a double click or a drop does. */
  async offer(path: string): Promise<void> {
    await this.post("/test/offer", { path });
  }

  /** Fills the open plan with issues and existing work, a fifth of the cells judged. */
  async fill(issues: number, works: number): Promise<void> {
    await this.post("/test/fill", { issues, works });
  }

  /** Tries to close the window, as the button in its frame does. */
  async close(): Promise<void> {
    await this.post("/test/close", {});
  }

  async window(): Promise<WindowNote> {
    return (await fetch(`${this.address}/test/window`)).json() as Promise<WindowNote>;
  }

  /** Calls a command past the interface, and gives back its value. */
  async call<T>(command: string, args: Record<string, unknown> = {}): Promise<T> {
    return (await this.post(`/ipc/${command}`, args)) as T;
  }

  private async post(path: string, body: unknown): Promise<unknown> {
    const response = await fetch(this.address + path, { method: "POST", body: JSON.stringify(body) });
    const value: unknown = await response.json();
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
    return value;
  }

  private async end(how: () => void): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = new Promise((done) => this.process.once("exit", done));
    how();
    await ended;
  }
}
