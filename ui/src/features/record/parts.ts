import type { ComponentType } from "react";
import type { RecordDetail } from "~/backend";

/** What an area shows in the pane of a kind of record, in place of the plain facts and links that say the same. */
export interface KindParts {
  Parts: ComponentType<{ detail: RecordDetail }>;
  terms: readonly string[];
  relations: readonly string[];
}

/** `features/<area>/parts.tsx`, default export. */
export type RecordParts = Readonly<Record<string, KindParts | undefined>>;

const areas = import.meta.glob<RecordParts>("../*/parts.tsx", { import: "default", eager: true });

export const partsOf: RecordParts = Object.assign({}, ...Object.values(areas));
