import { createHashHistory, createMemoryHistory, type RouterHistory } from "@tanstack/history";
import { createContext, useCallback, useContext, useSyncExternalStore, type ReactNode } from "react";
import type { Place } from "~/backend";

export const PLACES: readonly Place[] = [
  "home",
  "plan",
  "issues",
  "coverage",
  "comments",
  "documents",
  "parties",
];

/** Where the person is: place, tab, record in the pane, and what the place itself keeps (filters, choices). */
export interface Where {
  place: Place;
  /** Null: the first tab. */
  tab: string | null;
  /** Record in the right pane. */
  record: string | null;
  params: Readonly<Record<string, string>>;
}

export interface Target {
  place?: Place;
  tab?: string | null;
  record?: string | null;
  /** Merged into the place's own; null takes one away. */
  params?: Record<string, string | null>;
  /** Without a step in the history: filters, sorting. */
  replace?: boolean;
}

export function readWhere(path: string): Where {
  const [name = "", query = ""] = path.replace(/^[#/]+/, "").split("?");
  const [place, tab] = name.split("/");
  const search = new URLSearchParams(query);
  const params: Record<string, string> = {};
  for (const [key, value] of search) if (key !== "record") params[key] = value;
  return {
    place: PLACES.includes(place as Place) ? (place as Place) : "home",
    tab: tab ? decodeURIComponent(tab) : null,
    record: search.get("record"),
    params,
  };
}

export function writeWhere({ place, tab, record, params }: Where): string {
  const search = new URLSearchParams(params);
  if (record) search.set("record", record);
  const query = search.toString();
  return `/${place}${tab ? `/${encodeURIComponent(tab)}` : ""}${query ? `?${query}` : ""}`;
}

/** Going to another place leaves the record and the place's own choices behind, unless they are named. */
export function nextWhere(from: Where, to: Target): Where {
  const moves = to.place !== undefined && to.place !== from.place;
  const tabs = to.tab !== undefined && to.tab !== from.tab;
  const params: Record<string, string> = moves || tabs ? {} : { ...from.params };
  for (const [key, value] of Object.entries(to.params ?? {})) {
    if (value === null) delete params[key];
    else params[key] = value;
  }
  return {
    place: to.place ?? from.place,
    tab: to.tab === undefined ? (moves ? null : from.tab) : to.tab,
    record: to.record === undefined ? (moves ? null : from.record) : to.record,
    params,
  };
}

const RouteContext = createContext<RouterHistory | null>(null);

export function RouteProvider({ history, children }: { history?: RouterHistory; children: ReactNode }) {
  return <RouteContext value={history ?? windowHistory()}>{children}</RouteContext>;
}

let ofWindow: RouterHistory | null = null;

function windowHistory(): RouterHistory {
  ofWindow ??= createHashHistory();
  return ofWindow;
}

/** For tests: a history that starts somewhere. */
export function historyAt(path: string): RouterHistory {
  return createMemoryHistory({ initialEntries: [path] });
}

function useHistory(): RouterHistory {
  const history = useContext(RouteContext);
  if (!history) throw new Error("a place is shown outside the window");
  return history;
}

/** `const { place, tab, record, params } = useWhere()` */
export function useWhere(): Where {
  const history = useHistory();
  const href = useSyncExternalStore(
    useCallback((tell) => history.subscribe(tell), [history]),
    () => history.location.href,
  );
  return readWhere(href);
}

/** `const go = useGo(); go({ place: "issues", tab: "lineage", record: id })` */
export function useGo(): (to: Target) => void {
  const history = useHistory();
  return useCallback(
    (to) => {
      const path = writeWhere(nextWhere(readWhere(history.location.href), to));
      if (path === history.location.href) return;
      if (to.replace) history.replace(path);
      else history.push(path);
    },
    [history],
  );
}

/** Opens a record in the right pane; null closes it. */
export function useOpenRecord(): (id: string | null) => void {
  const go = useGo();
  return useCallback((id) => go({ record: id }), [go]);
}

/** Back and forward, as Alt and the arrows do. */
export function useTravel(): { back: () => void; forward: () => void } {
  const history = useHistory();
  return { back: () => history.back(), forward: () => history.forward() };
}
