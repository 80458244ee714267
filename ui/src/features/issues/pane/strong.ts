/** Parts a sentence into the words it begins with that are set in bold, and the rest. */
export function strongStart(sentence: string, words: readonly string[]): [string, string] {
  const found = words
    .filter((word) => word !== "" && sentence.startsWith(word))
    .reduce((longest, word) => (word.length > longest.length ? word : longest), "");
  return [found, sentence.slice(found.length)];
}
