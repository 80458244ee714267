import type { RecordRef } from "~/backend";
import { makeStore } from "~/state/store";

/** Records looked at since the window opened, newest first; the palette offers them. */
export const recentRecords = makeStore<readonly RecordRef[]>([]);

export function remember(record: RecordRef): void {
  const others = recentRecords.get().filter((each) => each.id !== record.id);
  if (others.length === recentRecords.get().length - 1 && recentRecords.get()[0]?.id === record.id) return;
  recentRecords.set([record, ...others].slice(0, 8));
}
