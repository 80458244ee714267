import { FluentBundle, FluentNumber, FluentResource, type FluentValue } from "@fluent/bundle";

/** The texts of every area, in the bundle at build time; nothing is fetched. */
const files = import.meta.glob<string>("../locales/en/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

const WORDS = [
  "none",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** `{ WORD($count) }`: small numbers as words, as print does; `at: "start"` where they begin a sentence. */
function asWord([value]: FluentValue[], { at }: Record<string, FluentValue>): string {
  const number = value instanceof FluentNumber ? value.value : Number(value);
  const word = WORDS[number] ?? String(number);
  return at === "start" ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** Makes the bundle of a language. A key given twice is an error, because one of the two would never be seen. */
export function makeBundle(locale: string, sources: Iterable<string>): FluentBundle {
  // Values are isolated by `prepare` in args.ts only where they run the other way, so that names stay plain text.
  const bundle = new FluentBundle(locale, {
    useIsolating: false,
    functions: { WORD: asWord },
  });
  for (const source of sources) {
    for (const error of bundle.addResource(new FluentResource(source))) throw error;
  }
  return bundle;
}

export const english = makeBundle("en-GB", Object.values(files));

// The fixture's own sentences, in the build for looking at screens only.
if (import.meta.env.MODE === "fixture") {
  const { default: text } = await import("../../tests/fixtures/fixture.ftl?raw");
  english.addResource(new FluentResource(text));
}
