import type { EditField } from "~/features/registers/editing";
import { asBasisField, asNoteField, asVerifiedField } from "~/features/registers/known";
import type { Speech } from "~/text";
import type { IssueRegisterRow } from "../wire";

const STATES = ["priority", "deferred", "parked", "addressed", "revisited"];

/** What can be edited in the register of issues. A name has its own field, and each list keeps its own. */
export function issueFields(
  { t }: Pick<Speech, "t">,
  parties: readonly { id: string; name: string }[],
): EditField<IssueRegisterRow>[] {
  const nothing = { id: "", label: t("table-edit-empty") };
  return [
    {
      field: "owner",
      label: t("issues-head-owner"),
      column: "owner",
      now: (row) => row.owners.at(-1)?.party?.id ?? "",
      options: [nothing, ...parties.map(({ id, name }) => ({ id, label: name }))],
    },
    {
      field: "status",
      label: t("issues-head-status"),
      now: (row) => row.status ?? "",
      options: [nothing, ...STATES.map((id) => ({ id, label: t(`issues-status-${id}`) }))],
      asksWhy: (state) => state !== "",
    },
    { field: "guiding_question", label: t("fact-guiding_question"), now: (row) => row.guidingQuestion ?? "" },
    { field: "status_note", label: t("fact-status_note"), now: (row) => row.statusNote ?? "" },
    { field: "lead_note", label: t("fact-lead_note"), now: (row) => row.leadNote ?? "" },
    asBasisField(t, (row) => row.record.basis),
    asVerifiedField(t, (row) => row.verified),
    asNoteField(t, (row) => row.note),
  ];
}
