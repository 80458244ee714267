import type { EditField } from "~/features/registers/editing";
import { asBasisField, asNoteField, asVerifiedField } from "~/features/registers/known";
import type { Speech } from "~/text";
import type { CoverageChoices, GapEntry } from "./wire";

const STATES = ["open", "action_agreed", "accepted", "closed"];
const SEVERITIES = ["high", "medium", "low"];

/** What can be edited in the register of gaps. */
export function gapFields(
  { t }: Pick<Speech, "t">,
  choices: CoverageChoices | undefined,
): EditField<GapEntry>[] {
  const nothing = { id: "", label: t("table-edit-empty") };
  return [
    {
      field: "text",
      label: t("coverage-gap-text"),
      column: "text",
      isName: true,
      now: (gap) => gap.record.name,
    },
    {
      field: "owner",
      label: t("fact-owner"),
      column: "owner",
      now: (gap) => gap.owners.find((said) => said.party && said.role === "owns")?.party?.id ?? "",
      options: [nothing, ...(choices?.parties ?? []).map(({ id, name }) => ({ id, label: name }))],
    },
    {
      field: "severity",
      label: t("coverage-severity"),
      column: "severity",
      now: (gap) => gap.severity ?? "",
      options: [...SEVERITIES.map((id) => ({ id, label: t(`coverage-severity-${id}`) })), nothing],
    },
    {
      field: "due_year",
      label: t("coverage-due-short"),
      column: "due",
      now: (gap) => gap.dueYear?.id ?? "",
      options: [nothing, ...(choices?.years ?? []).map(({ id, name }) => ({ id, label: name }))],
    },
    {
      field: "state",
      label: t("coverage-gap-state"),
      now: (gap) => gap.state,
      options: STATES.map((id) => ({ id, label: t(`gap-state-${id}`) })),
      asksWhy: (state) => state === "closed" || state === "accepted",
    },
    { field: "remedy", label: t("fact-remedy"), now: (gap) => gap.remedy ?? "" },
    asBasisField(t, (gap) => gap.basis),
    asVerifiedField(t, (gap) => gap.verified),
    asNoteField(t, (gap) => gap.note),
  ];
}
