import { call, commands, type Choices, type Compare } from "~/backend";
import { makeStore } from "~/state/store";

/** A document on one side of the comparison. */
export interface Side {
  what: Compare;
  name: string;
}

export interface Sides {
  before: Side | null;
  after: Side | null;
  choices: Required<Omit<Choices, "authorship">>;
  /** Why the file that was chosen last was not taken. */
  refused: unknown;
}

/** What is compared stays while the person looks at other places. */
export const sides = makeStore<Sides>({
  before: null,
  after: null,
  choices: {
    ignoreCase: false,
    ignoreSpace: false,
    formatting: true,
    tables: true,
    notes: true,
    headers: true,
    moves: true,
    grain: "phrases",
    earlierChanges: "accept",
  },
  refused: null,
});

export type Which = "before" | "after";

export function put(which: Which, side: Side | null): void {
  sides.set({ ...sides.get(), [which]: side, refused: null });
}

export function swap(): void {
  const { before, after, choices } = sides.get();
  sides.set({ before: after, after: before, choices, refused: null });
}

/** The last piece of a handle is the file's name. */
function file(handle: string): Side {
  return { what: { kind: "file", handle }, name: handle.split("/").at(-1) ?? handle };
}

/** Asks for a file, and refuses one that is no Word document; nothing when the person decides against it. */
export async function askFile(): Promise<Side | null> {
  const handle = await call(commands.pathChoose("open_docx", ""));
  if (handle === null) return null;
  await call(commands.fileCheck(handle));
  return file(handle);
}

/** What was chosen is not taken, and the window says why; what stood on the sides stays. */
function refuse(refused: unknown): void {
  sides.set({ ...sides.get(), refused });
}

/** Asks for a file; nothing changes when the person decides against it. */
export async function chooseFile(which: Which): Promise<void> {
  refuse(null);
  try {
    const side = await askFile();
    if (side !== null) put(which, side);
  } catch (error) {
    refuse(error);
  }
}

/**
 * Takes a file that was let go over the window: the empty side first, otherwise the later one makes room. One that is no Word
 * document is not taken.
 */
export function takeFile(handle: string): Promise<Which | null> {
  if (waiting === 0) refuse(null);
  waiting += 1;
  // Files that are let go together are taken one after the other, in their order.
  const mine = turn.then(() => take(handle)).finally(() => (waiting -= 1));
  turn = mine;
  return mine;
}

let waiting = 0;
let turn: Promise<unknown> = Promise.resolve();

async function take(handle: string): Promise<Which | null> {
  try {
    await call(commands.fileCheck(handle));
  } catch (error) {
    refuse(error);
    return null;
  }
  const { before, after, ...rest } = sides.get();
  if (before === null) {
    sides.set({ ...rest, after, before: file(handle) });
    return "before";
  }
  sides.set({ ...rest, before: after ?? before, after: file(handle) });
  return "after";
}
