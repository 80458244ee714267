import type { Place, RecordRef, SearchHit } from "~/backend";
import type { Action } from "~/actions";
import type { TabLink } from "./tabs";

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

interface Way {
  line: Line;
  /** As of `match`; what a view is sought by besides its name comes after all that begins with the words. */
  score: number;
}

/** The ways to places and their views that answer what was typed, the best first. */
function waysTo({ places, tabs, typed, placeName }: Offer): Way[] {
  const toPlaces = places.map((place) => ({
    line: { ...place, id: `place-${place.id}` },
    score: match(place.name, typed),
  }));
  const toTabs = tabs.map(({ words, ...tab }) => {
    const name = Math.max(match(tab.name, typed), inPlace(placeName(tab.place), tab.name, typed));
    const found = name === 0 ? words.find((word) => match(word, typed) === 3) : undefined;
    const line: Line = { ...tab, id: `tab-${tab.id}`, place: placeName(tab.place) };
    if (found === undefined) return { line, score: name };
    const excerpt = words.map((word) => (word === found ? `\u0002${word}\u0003` : word)).join(", ");
    return { line: { ...line, excerpt }, score: 2.5 };
  });
  return [...toPlaces, ...toTabs].filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
}

/** How well a view answers words that name its place as well. */
function inPlace(place: string, name: string, typed: string): number {
  return match(place, typed) > 0 ? 0 : match(`${place} ${name}`, typed);
}

export interface Offer {
  typed: string;
  actions: readonly Action[];
  places: readonly { id: Place; name: string; shortcut: string; run: () => void }[];
  tabs: readonly TabLink[];
  hits: readonly SearchHit[];
  recent: readonly RecordRef[];
  placeName: (place: Place) => string;
  kindName: (kind: string) => string;
  open: (record: RecordRef, place: Place | null) => void;
}

/** The palette's lines, by group. */
export function makeLines(offer: Offer): Lines[] {
  const { typed, hits, open } = offer;
  const record = (hit: SearchHit, excerpt: boolean): Line => ({
    id: `${excerpt ? "found" : "go"}-${hit.record.id}`,
    label: hit.record.label,
    name: hit.record.name,
    // What has no place of its own opens where the person is; then its kind says what it is.
    place: hit.place ? offer.placeName(hit.place) : offer.kindName(hit.record.kind),
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
  // What a place or a view is called is meant before what only has the word in it.
  const ways = waysTo(searching ? offer : { ...offer, tabs: [] });
  const called = searching ? ways.filter(({ score }) => score > 2).slice(0, 5) : [];
  const others = ways.filter((way) => !called.includes(way)).slice(0, 7);
  const linesOf = (of: readonly Way[]) => of.map(({ line }) => line);
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
    {
      group: "go",
      lines: [...linesOf(called), ...named.map((hit) => record(hit, false)), ...linesOf(others)],
    },
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
