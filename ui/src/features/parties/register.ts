import type { PartyRow } from "~/backend";
import type { Register } from "~/features/registers/cuts";
import type { EditField } from "~/features/registers/editing";
import { asBasisField, asBasisPick, asNoteField, asVerifiedField } from "~/features/registers/known";
import type { Speech } from "~/text";
import { KINDS, kindName } from "./words";

/** Whether a body exists now, or no longer, or not yet. */
export type Existence = "now" | "ended" | "later";

/** A day that is known only as a year or a month is taken for the whole of it. */
export function existenceOf({ startsOn, endsOn }: PartyRow, today: string): Existence {
  if (endsOn !== null && endsOn < today && !today.startsWith(endsOn)) return "ended";
  return startsOn !== null && startsOn > today && !today.startsWith(startsOn) ? "later" : "now";
}

/** The kinds that may be chosen: those that people list most, and whatever others this plan uses. */
function kindsOf(parties: readonly PartyRow[]): string[] {
  return [...new Set<string>([...KINDS, ...parties.map(({ kind }) => kind)])];
}

/** What can be looked for among the parties. `over` are those that have more work in some year than they take on. */
export function partyRegister(
  speech: Speech,
  parties: readonly PartyRow[],
  over: ReadonlySet<string>,
  today: string,
): Register<PartyRow> {
  const { t } = speech;
  return {
    words: (party) => [party.record.label, party.record.name, party.name, party.role, party.note],
    picks: [
      {
        key: "kind",
        any: t("parties-any-kind"),
        of: (party) => party.kind,
        say: (kind) => kindName(speech, kind),
        values: kindsOf(parties),
      },
      {
        key: "exists",
        any: t("parties-any-time"),
        of: (party) => existenceOf(party, today),
        say: (when) => t(`parties-existence-${when}`),
        values: ["now", "ended", "later"],
      },
      asBasisPick(t, (party) => party.record.basis),
    ],
    cuts: [
      { key: "over", value: "yes", label: t("parties-over"), keeps: (party) => over.has(party.record.id) },
      { key: "parts", value: "none", label: t("parties-idle"), keeps: (party) => party.parts === 0 },
      { key: "checked", value: "no", label: t("parties-unchecked"), keeps: (party) => !party.verified },
    ],
  };
}

/** What can be edited in the register of parties. */
export function partyFields(speech: Speech, parties: readonly PartyRow[]): EditField<PartyRow>[] {
  const { t } = speech;
  const nothing = { id: "", label: t("table-edit-empty") };
  const yesOrNo = ["yes", "no"].map((id) => ({ id, label: t(`value-${id}`) }));
  return [
    { field: "name", label: t("parties-name"), column: "name", isName: true, now: (party) => party.name },
    {
      field: "kind",
      label: t("parties-column-kind"),
      column: "kind",
      now: (party) => party.kind,
      options: kindsOf(parties).map((id) => ({ id, label: kindName(speech, id) })),
    },
    {
      field: "parent",
      label: t("fact-parent"),
      now: (party) => party.parent ?? "",
      options: [nothing, ...parties.map(({ record }) => ({ id: record.id, label: record.name }))],
    },
    { field: "role", label: t("parties-role"), column: "role", now: (party) => party.role ?? "" },
    { field: "starts_on", label: t("parties-starts"), now: (party) => party.startsOn ?? "" },
    { field: "ends_on", label: t("parties-ends"), column: "exists", now: (party) => party.endsOn ?? "" },
    {
      field: "capacity",
      label: t("parties-capacity"),
      column: "capacity",
      now: (party) => party.capacity?.toString() ?? "",
    },
    {
      field: "decisional_participant",
      label: t("parties-decisional-ask"),
      now: (party) => (party.decisional === null ? "" : party.decisional ? "yes" : "no"),
      options: [{ id: "", label: t("parties-decisional-unsaid") }, ...yesOrNo],
    },
    asBasisField(t, (party) => party.record.basis),
    asVerifiedField(t, (party) => party.verified),
    asNoteField(t, (party) => party.note),
  ];
}
