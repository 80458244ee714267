import { ChartGantt, FileText, Grid3x3, House, MessageSquareText, Users, Waypoints } from "lucide-react";
import { lazy, useMemo, type ComponentType, type LazyExoticComponent } from "react";
import type { Place } from "~/backend";
import type { IconType } from "~/components";
import { useText } from "~/text";
import { PLACES, useGo } from "./route";

export const PLACE_ICONS: Record<Place, IconType> = {
  home: House,
  plan: ChartGantt,
  issues: Waypoints,
  coverage: Grid3x3,
  comments: MessageSquareText,
  documents: FileText,
  parties: Users,
};

const rooms = import.meta.glob<{ default: ComponentType }>("../features/*/place.tsx");

/** Each place is `features/<place>/place.tsx`, default export, loaded when it is first gone to. */
export const PLACE_ROOMS: Partial<Record<Place, LazyExoticComponent<ComponentType>>> = Object.fromEntries(
  PLACES.flatMap((place) => {
    const load = rooms[`../features/${place}/place.tsx`];
    return load ? [[place, lazy(load)]] : [];
  }),
);

export interface PlaceLink {
  id: Place;
  name: string;
  /** Mod+1 … Mod+7, in the order of the rail. */
  shortcut: string;
  run: () => void;
}

export function usePlaces(): readonly PlaceLink[] {
  const { t } = useText();
  const go = useGo();
  return useMemo(
    () =>
      PLACES.map((place, at) => ({
        id: place,
        name: t(`place-${place}`),
        shortcut: `Mod+${at + 1}`,
        run: () => go({ place }),
      })),
    [t, go],
  );
}
