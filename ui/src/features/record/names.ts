import type { RecordRef } from "~/backend";

/** A record as people say it: label and name. */
export function nameOf(record: RecordRef): string {
  return record.label === "" || record.label === record.name ? record.name : `${record.label} ${record.name}`;
}
