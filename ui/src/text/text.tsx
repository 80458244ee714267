import { Localized, LocalizationProvider, ReactLocalization } from "@fluent/react";
import type { FluentBundle } from "@fluent/bundle";
import { createContext, useContext, useMemo, type ReactElement, type ReactNode } from "react";
import { I18nProvider } from "react-aria-components";
import type { Sentence } from "~/backend/bindings";
import { prepare, type TextArgs } from "./args";
import { english } from "./bundle";
import { daysInWords, formatClock, formatDay, formatInstant, formatSpan } from "./dates";

/** How the interface speaks: sentences by key, days and instants in words. */
export interface Speech {
  /** The text of a key. A key that does not exist shows as itself, so that it is seen and mended. */
  t: (key: string, args?: TextArgs) => string;
  /** A sentence that came from the plan's side. */
  say: (sentence: Sentence) => string;
  has: (key: string) => boolean;
  /** ISO day of the precision known. */
  day: (iso: string) => string;
  /** A value as the plan's side says it in a line, with its days in words. */
  value: (said: string) => string;
  /** The two ends of a span, the year said once. */
  span: (start: string, end: string) => { start: string; end: string };
  /** Today, 14:02; yesterday, 14:02; 29 Oct 2021. */
  instant: (wire: string) => string;
  /** 14:02 */
  clock: (wire: string) => string;
  number: (value: number) => string;
}

const numbers = new Intl.NumberFormat("en-GB");

export function makeSpeech(bundle: FluentBundle): Speech {
  const raw = (key: string, args?: Record<string, string | number>): string | null => {
    const pattern = bundle.getMessage(key)?.value;
    return pattern ? bundle.formatPattern(pattern, args, []) : null;
  };
  const when = (key: string, at: string) => raw(key, { clock: at }) ?? at;
  const t = (key: string, args: TextArgs = {}): string => {
    const pattern = bundle.getMessage(key)?.value;
    if (!pattern) return key;
    return bundle.formatPattern(pattern, prepare(args, when), []);
  };
  const say = ({ key, args: { of, ...args } }: Sentence): string => {
    // The name of a change is made from the name of its operation, which has underscores.
    const dashed = key.replaceAll("_", "-");
    // What was taken back is itself a change that has a name.
    const named = of === undefined ? args : { ...args, name: say({ key: of, args }) };
    return t(bundle.hasMessage(dashed) ? dashed : key, named);
  };
  return {
    t,
    say,
    has: (key) => Boolean(bundle.getMessage(key)?.value),
    day: formatDay,
    value: daysInWords,
    span: formatSpan,
    instant: (wire) => formatInstant(wire, when),
    clock: formatClock,
    number: (value) => numbers.format(value),
  };
}

export const englishSpeech = makeSpeech(english);
const localization = new ReactLocalization([english]);
const SpeechContext = createContext<Speech>(englishSpeech);

/** The page's language also tells the components which way arrows go and how dates are typed: without it they would
 * follow the system, and an Arabic system would turn the keys of an English window around. */
export function TextProvider({ children }: { children: ReactNode }) {
  return (
    <I18nProvider locale={document.documentElement.lang || "en-GB"}>
      <LocalizationProvider l10n={localization}>
        <SpeechContext value={englishSpeech}>{children}</SpeechContext>
      </LocalizationProvider>
    </I18nProvider>
  );
}

/** `const { t, day } = useText()`; `t("home-title", { count: 3 })`. */
export function useText(): Speech {
  return useContext(SpeechContext);
}

/** A sentence with elements in it: `<Text id="start-sample-deck" mark={<BasisMark />} />` for `… <mark></mark>`. */
export function Text({
  id,
  args,
  elems,
}: {
  id: string;
  args?: TextArgs;
  elems: Record<string, ReactElement>;
}) {
  const { t } = useText();
  const vars = useMemo(() => prepare(args ?? {}, (key, at) => t(key, { clock: at })), [args, t]);
  return (
    <Localized id={id} vars={vars as Record<string, string | number>} elems={elems}>
      <span />
    </Localized>
  );
}
