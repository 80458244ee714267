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
    grain: "words",
    earlierChanges: "accept",
  },
});

export type Which = "before" | "after";

export function put(which: Which, side: Side | null): void {
  sides.set({ ...sides.get(), [which]: side });
}

export function swap(): void {
  const { before, after, choices } = sides.get();
  sides.set({ before: after, after: before, choices });
}

/** The last piece of a handle is the file's name. */
function file(handle: string): Side {
  return { what: { kind: "file", handle }, name: handle.split("/").at(-1) ?? handle };
}

/** Asks for a file; nothing when the person decides against it. */
export async function askFile(): Promise<Side | null> {
  const handle = await call(commands.pathChoose("open_docx", ""));
  return handle === null ? null : file(handle);
}

/** Asks for a file; nothing changes when the person decides against it. */
export async function chooseFile(which: Which): Promise<void> {
  const side = await askFile();
  if (side !== null) put(which, side);
}

/** Takes a file that was let go over the window: the empty side first, otherwise the later one makes room. */
export function takeFile(handle: string): Which {
  const { before, after } = sides.get();
  if (before === null) {
    put("before", file(handle));
    return "before";
  }
  if (after !== null) put("before", after);
  put("after", file(handle));
  return "after";
}
