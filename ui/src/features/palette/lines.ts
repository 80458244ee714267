import type { Place, RecordRef, SearchHit } from "~/backend";
import type { Action } from "~/actions";

export type Group = "go" | "do" | "found" | "recent";

export interface Line {
  id: string;
  name: string;
  label?: string;
  place?: string;
  shortcut?: string | undefined;
  excerpt?: string;
  run: () => void;
}

export interface Lines {
  group: Group;
  lines: Line[];
}

/** How well a name answers what was typed: 0 not at all, 3 from its beginning. Every word typed has to be in it. */
export function match(name: string, typed: string): number {
  const text = name.toLocaleLowerCase();
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return 1;
  if (!words.every((word) => text.includes(word))) return 0;
  const first = words[0] ?? "";
  if (text.startsWith(words.join(" "))) return 3;
  return new RegExp(`(^|[\\s-])${escape(first)}`).test(text) ? 2 : 1;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

export function best<T>(items: readonly T[], nameOf: (item: T) => string, typed: string, most: number): T[] {
  return items
    .map((item, at) => ({ item, at, score: match(nameOf(item), typed) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, most)
    .map(({ item }) => item);
}

/** A hit that was asked for by its code or its name goes where a code goes: to the top. */
export function isNamed(hit: SearchHit, typed: string): boolean {
  const asked = typed.trim().toLocaleLowerCase();
  const { label, name } = hit.record;
  return label.toLocaleLowerCase() === asked || match(name, asked) > 0;
}

/** The order of what was named: its code first, then how well the name answers; papers come after what they are about. */
function closeness(hit: SearchHit, typed: string): number {
  const { label, name, kind } = hit.record;
  if (label.toLocaleLowerCase() === typed.trim().toLocaleLowerCase()) return 5;
  return match(name, typed) - (kind === "source" ? 2.5 : 0);
}

export interface Offer {
  typed: string;
  actions: readonly Action[];
  places: readonly { id: Place; name: string; shortcut: string; run: () => void }[];
  hits: readonly SearchHit[];
  recent: readonly RecordRef[];
  placeName: (place: Place) => string;
  open: (record: RecordRef, place: Place | null) => void;
}

/** The palette's lines, by group. */
export function makeLines(offer: Offer): Lines[] {
  const { typed, hits, open } = offer;
  const record = (hit: SearchHit, excerpt: boolean): Line => ({
    id: `${excerpt ? "found" : "go"}-${hit.record.id}`,
    label: hit.record.label,
    name: hit.record.name,
    place: offer.placeName(hit.place),
    ...(excerpt && hit.excerpt ? { excerpt: hit.excerpt } : {}),
    run: () => open(hit.record, hit.place),
  });
  const searching = typed.trim() !== "";
  const named = searching
    ? hits
        .filter((hit) => isNamed(hit, typed))
        .map((hit) => ({ hit, score: closeness(hit, typed) }))
        .sort((a, b) => b.score - a.score)
        .slice(0, 6)
        .map(({ hit }) => hit)
    : [];
  const found = searching ? hits.filter((hit) => !named.includes(hit)).slice(0, 8) : [];
  const places = best(offer.places, (place) => place.name, typed, 7).map((place) => ({
    ...place,
    id: `place-${place.id}`,
  }));
  const actions = best(offer.actions, (action) => action.label, typed, searching ? 8 : 40);
  const groups: Lines[] = [
    {
      group: "recent",
      lines: searching
        ? []
        : offer.recent.slice(0, 4).map((each) => ({
            id: `recent-${each.id}`,
            label: each.label,
            name: each.name,
            run: () => open(each, null),
          })),
    },
    { group: "go", lines: [...named.map((hit) => record(hit, false)), ...places] },
    {
      group: "do",
      lines: actions.map((action) => ({
        id: action.id,
        name: action.label,
        shortcut: action.shortcut,
        run: action.run,
      })),
    },
    { group: "found", lines: found.map((hit) => record(hit, true)) },
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}
