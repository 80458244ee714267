import { FluentBundle, FluentResource } from "@fluent/bundle";

/** The texts of every area, in the bundle at build time; nothing is fetched. */
const files = import.meta.glob<string>("../locales/en/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Makes the bundle of a language. A key given twice is an error, because one of the two would never be seen. */
export function makeBundle(locale: string, sources: Iterable<string>): FluentBundle {
  // Values are isolated by `prepare` in args.ts only where they run the other way, so that names stay plain text.
  const bundle = new FluentBundle(locale, { useIsolating: false });
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
