export { Text, TextProvider, useText, englishSpeech, type Speech } from "./text";
export { isolate, type TextArgs } from "./args";
export { fiscalMonth, fiscalOf, useDated, useFiscal } from "./fiscal";
