import type { TimelineLink, TimelineRow } from "~/backend";
import type { Speech } from "~/text";
import { dayOf } from "./days";

/** A row in one breath: Precision in scoping, FY21 Q2 to FY22 Q1, 40 % complete, at risk. */
export function sayBar({ t }: Pick<Speech, "t">, row: TimelineRow, fiscal: (iso: string) => string): string {
  const { record, percent, status } = row.row;
  const [first, last] = row.span ? [fiscal(row.span.start), fiscal(row.span.end)] : ["", ""];
  const words = [record.name];
  if (first && last) words.push(first === last ? first : t("plan-years", { first, last }));
  if (percent !== null) words.push(t("timeline-says-done", { number: percent }));
  if (status !== null) words.push(t(`work-status-${status}`));
  return words.join(", ");
}

/** Everything the picture shows of a row with its ties, in words. */
export function sayRow(speech: Speech, row: TimelineRow, ties: readonly TimelineLink[]): string {
  const { t, day } = speech;
  const id = row.row.record.id;
  const words: string[] = [];
  if (row.span) words.push(t("timeline-says-span", { start: day(row.span.start), end: day(row.span.end) }));
  if (row.removed) words.push(t("timeline-removed"));
  if (row.added) words.push(t("timeline-added"));
  const slip = slipOf(row);
  if (slip !== 0) words.push(saySlip(speech, slip));
  if (row.unfunded) words.push(t("timeline-unfunded"));
  if (row.critical) words.push(t("timeline-critical"));
  if (!row.critical && ties.length > 0 && row.slackDays !== null) words.push(saySlack(speech, row.slackDays));
  for (const link of ties.filter((each) => each.item === id)) {
    words.push(t("timeline-says-waits", { label: link.label }));
    if (link.shortDays !== null) words.push(t("timeline-says-short", { count: link.shortDays }));
  }
  for (const milestone of row.milestones) {
    words.push(
      t("timeline-says-milestone", {
        name: milestone.name ?? t("plan-proposal-on"),
        day: day(milestone.on),
      }),
    );
  }
  return words.join(". ");
}

/** How far a work item may slip before something else has to move. */
export function saySlack({ t }: Pick<Speech, "t">, days: number): string {
  return t(days < 0 ? "timeline-slack-short" : "timeline-slack", { count: Math.abs(days) });
}

/** By how many days its end lies later than in the baseline; negative when earlier. */
export function slipOf({ span, was }: TimelineRow): number {
  return span && was ? dayOf(span.end) - dayOf(was.end) : 0;
}

export function saySlip({ t }: Pick<Speech, "t">, days: number): string {
  return t(days > 0 ? "timeline-later" : "timeline-earlier", { count: Math.abs(days) });
}
