import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";
import { describe, expect, it } from "vitest";

/** Keys made at run time from codes of the plan's side: whole families are used, one by one they are not named. */
const FAMILIES = [
  "change-",
  "conflict-",
  "fact-",
  "kind-",
  "kinds-",
  "links-",
  "refused-",
  "status-",
  "theme-",
  "density-",
  "value-",
  "trouble-",
  "decision-",
  "backup-",
  "basis-",
  "group-",
  "palette-",
  "place-",
  "read-only-",
  "start-stage-",
  "record-",
  "work-kind-",
];

/** Read by the shell, the command line and the documents, in Rust. */
const FOR_RUST = ["publish.ftl", "window.ftl", "cli.ftl"];

function walk(folder: string, ends: string[]): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ["target", "gen"].includes(entry.name) ? [] : walk(path, ends);
    return ends.some((end) => entry.name.endsWith(end)) && !/\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const root = join(import.meta.dirname, "../src");
const sources = walk(root, [".ts", ".tsx"])
  .filter((path) => !path.endsWith("bindings.ts"))
  .map((path) => ({
    path: path.slice(root.length + 1),
    // What a comment says of a text is no asking for it.
    text: readFileSync(path, "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ""),
  }));
const locales = walk(join(root, "locales/en"), [".ftl"]).map((path) => ({
  file: path.split("/").at(-1) ?? path,
  keys: [...readFileSync(path, "utf8").matchAll(/^([a-zA-Z][\w-]*) *=/gm)].map((match) => match[1] ?? ""),
}));
const known = new Set(locales.flatMap(({ keys }) => keys));

/** `t("key"`, `t(test ? "a" : "b"`, `id="key"` of Text, `key: "…"`. */
const ASKED = /\bt\(\s*(?:[^"'`()]*\?\s*)?"([\w-]+)"(?:\s*:\s*"([\w-]+)")?|<Text[^>]*?\bid="([\w-]+)"/g;

describe("texts", () => {
  it("has every text that the code asks for", () => {
    const missing = sources.flatMap(({ path, text }) =>
      [...text.matchAll(ASKED)]
        .flatMap((match) => [match[1], match[2], match[3]])
        .filter((key) => key !== undefined && !known.has(key))
        .map((key) => `${path}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  it("has no text that nobody asks for", () => {
    const rust = walk(join(root, "../../src-tauri"), [".rs"]).map((path) => readFileSync(path, "utf8"));
    const all = [...sources.map(({ text }) => text), ...rust].join("\n");
    const composed = [...all.matchAll(/[`"]([a-z][\w-]*-)[`"${]/g)].map((match) => match[1] ?? "");
    const families = [...FAMILIES, ...composed];
    const unused = locales
      .filter(({ file }) => !FOR_RUST.includes(file))
      .flatMap(({ file, keys }) =>
        keys
          .filter((key) => !families.some((family) => key.startsWith(family)))
          .filter((key) => !all.includes(`"${key}"`))
          .map((key) => `${file}: ${key}`),
      );
    expect(unused).toEqual([]);
  });

  it("names no text twice", () => {
    const seen = new Set<string>();
    const twice = locales.flatMap(({ keys }) => keys).filter((key) => seen.size === seen.add(key).size);
    expect(twice).toEqual([]);
  });

  it("has no words in the code itself", () => {
    const words = sources
      .filter(({ path }) => path.endsWith(".tsx"))
      .flatMap(({ path, text }) => untranslated(text).map((word) => `${path}: ${word}`));
    expect(words).toEqual([]);
  });

  it("sees words between tags and in attributes people hear", () => {
    expect(untranslated("const a = <p>Hello there</p>;")).toEqual(["Hello there"]);
    expect(untranslated('const a = <Button aria-label="Close it" />;')).toEqual(["Close it"]);
    expect(untranslated("const a: Map<string, Row> = f(<p>{t(key)} · ≈</p>);")).toEqual([]);
  });
});

const HEARD = new Set(["aria-label", "label", "title", "placeholder", "alt", "hint"]);

/** Words that stand in JSX as they are: between tags, or in an attribute that is shown or read aloud. */
function untranslated(text: string): string[] {
  const words: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== "object" || node === null) return undefined;
    const { type, value, name } = node as { type?: string; value?: unknown; name?: { name?: string } };
    if (type === "JSXText") keep(value);
    if (type === "JSXAttribute" && HEARD.has(name?.name ?? ""))
      keep((value as { value?: unknown } | null)?.value);
    return Object.values(node).forEach(visit);
  };
  const keep = (value: unknown) => {
    if (typeof value === "string" && /\p{L}{2}/u.test(value)) words.push(value.trim());
  };
  visit(parseSync("source.tsx", text).program);
  return words;
}
