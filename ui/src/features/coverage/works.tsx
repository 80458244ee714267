import { BasisMark, Code, Day, SourceMarks, type TableColumn } from "~/components";
import type { Register } from "~/features/registers/cuts";
import type { EditField } from "~/features/registers/editing";
import {
  asBasisField,
  asBasisPart,
  asBasisPick,
  asNoteField,
  asVerifiedField,
} from "~/features/registers/known";
import type { Speech } from "~/text";
import { wordOf } from "./words";
import type { CoverageChoices, WorkEntry } from "./wire";
import css from "./table.module.css";

const ownersOf = ({ facts }: WorkEntry, between = ", ") =>
  [...new Set(facts.owners.flatMap((said) => said.party?.name ?? []))].join(between);

/** What can be looked for in the register of existing work. */
export function workRegister({ t }: Speech): Register<WorkEntry> {
  return {
    picks: [asBasisPick(t, (work) => work.facts.record.basis)],
    words: ({ facts }) => [facts.record.label, facts.record.name, facts.phase, facts.linkTitle, facts.note],
    cuts: [
      { key: "owner", value: "none", label: t("works-no-owner"), keeps: (work) => ownersOf(work) === "" },
      { key: "judged", value: "no", label: t("works-unjudged"), keeps: (work) => work.judged === 0 },
      { key: "stale", value: "yes", label: t("works-stale"), keeps: (work) => work.stale > 0 },
      { key: "force", value: "no", label: t("works-draft"), keeps: (work) => !work.facts.inForce },
    ],
  };
}

export function workColumns(speech: Speech): TableColumn<WorkEntry>[] {
  const { t } = speech;
  const unknown = <span className={css.none}>{t("not-known")}</span>;
  const number = (id: "covers" | "partly" | "stale", width: number): TableColumn<WorkEntry> => ({
    id,
    head: t(`works-${id}-head`),
    width,
    align: "end",
    sort: (a, b) => a[id] - b[id],
    text: (work) => String(work[id]),
    cell: (work) => (work[id] > 0 ? work[id] : <span className={css.none}>{0}</span>),
  });
  const status = ({ facts }: WorkEntry) => wordOf(speech, "work-status", facts.status);
  const kind = ({ facts }: WorkEntry) => wordOf(speech, "work-kind", facts.kind);
  const done = ({ facts }: WorkEntry) =>
    facts.percentComplete === null ? "" : t("timeline-percent", { number: facts.percentComplete });
  const days = (
    id: string,
    head: string,
    inSheet: string,
    of: (work: WorkEntry) => string | null,
  ): TableColumn<WorkEntry> => ({
    id,
    head,
    width: 98,
    text: (work) => of(work) ?? "",
    sheet: [{ head: inSheet, text: (work) => of(work) ?? "" }],
    // That nobody said where a work stands is seen by its day; the columns beside it stay empty.
    cell: (work) => {
      const iso = of(work);
      if (iso) return <Day iso={iso} />;
      return id === "asOf" ? unknown : null;
    },
  });
  return [
    {
      id: "label",
      head: t("works-label"),
      width: 64,
      text: (work) => work.facts.record.label,
      cell: (work) => <Code>{work.facts.record.label}</Code>,
    },
    {
      id: "title",
      head: t("kind-existing_work"),
      isRowHeader: true,
      minWidth: 190,
      text: (work) => work.facts.record.name,
      sheet: [
        { head: t("kind-existing_work"), text: (work) => work.facts.record.name },
        asBasisPart(t, (work) => work.facts.record.basis),
      ],
      cell: (work) => (
        <span>
          <bdi>{work.facts.record.name}</bdi> <BasisMark basis={work.facts.record.basis} bare />
        </span>
      ),
    },
    { id: "kind", head: t("coverage-work-kind"), minWidth: 114, text: kind, cell: kind },
    {
      id: "status",
      head: t("coverage-work-state"),
      minWidth: 112,
      text: status,
      sheet: [
        { head: t("fact-status"), text: status },
        { head: t("fact-in_force"), text: (work) => t(work.facts.inForce ? "value-yes" : "value-no") },
      ],
      cell: (work) => (work.facts.inForce ? status(work) : t("works-state-draft", { state: status(work) })),
    },
    {
      id: "owner",
      head: t("coverage-work-owner"),
      minWidth: 100,
      text: (work) => ownersOf(work),
      sheet: [{ head: t("fact-owner"), text: (work) => ownersOf(work, "; ") }],
      cell: (work) => (ownersOf(work) === "" ? unknown : <bdi>{ownersOf(work)}</bdi>),
    },
    {
      id: "phase",
      head: t("fact-phase"),
      minWidth: 112,
      text: ({ facts }) => facts.phase ?? "",
      cell: ({ facts }) => (facts.phase ? <bdi>{facts.phase}</bdi> : null),
    },
    {
      id: "done",
      head: t("works-done"),
      width: 58,
      align: "end",
      sort: (a, b) => (a.facts.percentComplete ?? -1) - (b.facts.percentComplete ?? -1),
      text: done,
      sheet: [
        { head: t("fact-percent_complete"), text: (work) => work.facts.percentComplete?.toString() ?? "" },
      ],
      cell: done,
    },
    days("asOf", t("fact-percent_as_of"), t("fact-percent_as_of"), ({ facts }) => facts.percentAsOf),
    days("expected", t("standing-expected"), t("fact-expected_on"), ({ facts }) => facts.expectedOn),
    number("covers", 62),
    number("partly", 60),
    number("stale", 58),
    {
      id: "sources",
      head: t("coverage-sources"),
      width: 84,
      text: (work) => work.facts.sources.map((source) => source.label).join(", "),
      cell: (work) => <SourceMarks sources={work.facts.sources} />,
    },
  ];
}

/** What can be edited in the register of existing work. */
export function workFields(speech: Speech, choices: CoverageChoices | undefined): EditField<WorkEntry>[] {
  const { t } = speech;
  const nothing = { id: "", label: t("table-edit-empty") };
  const words = (codes: readonly string[] | undefined, prefix: string) =>
    (codes ?? []).map((id) => ({ id, label: wordOf(speech, prefix, id) }));
  const { parties = [], workKinds, workStatuses } = choices ?? {};
  return [
    {
      field: "title",
      label: t("kind-existing_work"),
      column: "title",
      isName: true,
      now: (work) => work.facts.record.name,
    },
    {
      field: "owner",
      label: t("coverage-work-owner"),
      column: "owner",
      now: (work) => work.facts.owners.find((said) => said.party)?.party?.id ?? "",
      options: [nothing, ...parties.map(({ id, name }) => ({ id, label: name }))],
    },
    {
      field: "kind",
      label: t("coverage-work-kind"),
      column: "kind",
      now: (work) => work.facts.kind,
      options: words(workKinds, "work-kind"),
    },
    {
      field: "status",
      label: t("coverage-work-state"),
      column: "status",
      now: (work) => work.facts.status,
      options: words(workStatuses, "work-status"),
    },
    {
      field: "in_force",
      label: t("coverage-work-in-force"),
      now: (work) => (work.facts.inForce ? "yes" : "no"),
      options: ["yes", "no"].map((id) => ({ id, label: t(`value-${id}`) })),
    },
    {
      field: "phase",
      label: t("coverage-work-phase"),
      column: "phase",
      now: (work) => work.facts.phase ?? "",
    },
    {
      field: "percent_complete",
      label: t("coverage-work-percent"),
      column: "done",
      now: (work) => work.facts.percentComplete?.toString() ?? "",
    },
    {
      field: "percent_as_of",
      label: t("fact-percent_as_of"),
      column: "asOf",
      now: (work) => work.facts.percentAsOf ?? "",
    },
    {
      field: "expected_on",
      label: t("fact-expected_on"),
      column: "expected",
      now: (work) => work.facts.expectedOn ?? "",
    },
    asBasisField(t, (work) => work.facts.record.basis),
    asVerifiedField(t, (work) => work.verified),
    asNoteField(t, (work) => work.facts.note),
  ];
}
