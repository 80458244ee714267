import type { GlossaryEntry } from "~/backend";

/** A stretch of a text, with the term that it is. */
export interface Stretch {
  text: string;
  entry: GlossaryEntry | null;
}

/** Words that explain themselves need no help; what is written in capitals does. */
function isAcronym(term: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(term) && !term.includes(" ");
}

function escaped(term: string): string {
  return term.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

/** Finds the acronyms in a text, each the first time it stands there. */
export function finder(entries: readonly GlossaryEntry[]): (text: string) => Stretch[] {
  const known = new Map(entries.filter(({ term }) => isAcronym(term)).map((each) => [each.term, each]));
  if (known.size === 0) return (text) => [{ text, entry: null }];
  // A longer term is found before one that it begins with.
  const terms = [...known.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${terms.join("|")})(?![\\p{L}\\p{N}])`, "gu");
  return (text) => {
    const found: Stretch[] = [];
    const seen = new Set<string>();
    let from = 0;
    for (const match of text.matchAll(any)) {
      const entry = known.get(match[0]);
      if (!entry || seen.has(entry.term)) continue;
      seen.add(entry.term);
      if (match.index > from) found.push({ text: text.slice(from, match.index), entry: null });
      found.push({ text: match[0], entry });
      from = match.index + match[0].length;
    }
    if (from < text.length || found.length === 0) found.push({ text: text.slice(from), entry: null });
    return found;
  };
}
