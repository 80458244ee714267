import { useState } from "react";
import { commands } from "~/backend";
import { Button, Code, FactList, MenuButton, PanePart, SourceMarks, TextLink } from "~/components";
import { useWholeOutline } from "~/features/plan/queries";
import { DeleteDialog } from "~/features/record/DeleteButton";
import { LinksDialog } from "~/features/record/LinksDialog";
import { useText } from "~/text";
import { GapDialog } from "./GapDialog";
import { GapStateDialog } from "./GapStateDialog";
import { Mark } from "./Mark";
import { Owners } from "./Owners";
import { sayOwner, sayYears } from "./words";
import { WorkItemDialog } from "./WorkItemDialog";
import type { GapEntry } from "./wire";
import css from "./pane.module.css";

type Asked = "work_item" | "join" | "edit" | "state" | "delete" | null;

/** What can be done with a gap, and the dialogs that ask for the rest. */
export function GapActions({ gap, mayEdit }: { gap: GapEntry; mayEdit: boolean }) {
  const { t } = useText();
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => setAsked(null);
  const live = gap.state === "open" || gap.state === "action_agreed";
  return (
    <div className={css.gapActions}>
      {live ? (
        <Button isDisabled={!mayEdit} onPress={() => setAsked("work_item")}>
          {t("coverage-work-item-make")}
        </Button>
      ) : null}
      <MenuButton
        label={t("coverage-gap-act")}
        entries={[
          {
            id: "join",
            label: t("coverage-gap-join"),
            isDisabled: !mayEdit,
            run: () => setAsked("join"),
          },
          { id: "edit", label: t("coverage-gap-edit"), isDisabled: !mayEdit, run: () => setAsked("edit") },
          {
            id: "state",
            label: t(live ? "coverage-gap-close" : "coverage-gap-reopen"),
            isDisabled: !mayEdit,
            run: () => setAsked("state"),
          },
          {
            id: "delete",
            label: t("record-delete"),
            isDisabled: !mayEdit,
            startsGroup: true,
            run: () => setAsked("delete"),
          },
        ]}
      />
      {asked === "work_item" ? <WorkItemDialog gap={gap} onClose={close} /> : null}
      {asked === "join" ? <JoinDialog gap={gap} onClose={close} /> : null}
      {asked === "delete" ? <DeleteDialog record={gap.record} onClose={close} /> : null}
      {asked === "edit" ? <GapDialog gap={gap} issue={gap.issue} onClose={close} /> : null}
      {asked === "state" ? <GapStateDialog gap={gap} onClose={close} /> : null}
    </div>
  );
}

/** Work items that are in the plan already and are to close a gap. */
function JoinDialog({ gap, onClose }: { gap: GapEntry; onClose: () => void }) {
  const { t } = useText();
  const rows = useWholeOutline().data?.rows ?? [];
  const items = rows.map((row) => row.record).filter((record) => record.kind === "work_item");
  return (
    <LinksDialog
      title={t("coverage-gap-join-ask", { gap: gap.record.label })}
      effects={[t("coverage-gap-join-effect")]}
      label={t("kinds-work_item")}
      had={gap.workItems.map((work) => work.record)}
      all={items}
      save={(ids) => commands.gapWorkSet({ gap: gap.id, items: ids })}
      done={t("coverage-gap-joined", { gap: gap.record.label })}
      onClose={onClose}
    />
  );
}

/** What is known of a gap as terms and values. */
export function GapFacts(props: { gap: GapEntry; withState?: boolean; onOpen: (id: string) => void }) {
  const { gap, withState = true, onOpen } = props;
  const speech = useText();
  const { t } = speech;
  const facts = [
    ...(withState
      ? [{ id: "state", term: t("coverage-gap-state"), value: t(`gap-state-${gap.state}`) }]
      : []),
    ...(gap.note ? [{ id: "note", term: t(`coverage-gap-note-${gap.state}`), value: gap.note }] : []),
    ...(gap.severity
      ? [{ id: "severity", term: t("coverage-severity"), value: t(`coverage-severity-${gap.severity}`) }]
      : []),
    {
      id: "owner",
      term: t("coverage-gap-owner"),
      value: gap.owners.length > 0 ? <Owners said={gap.owners} onOpen={onOpen} /> : null,
    },
    {
      id: "due",
      term: t("coverage-due"),
      value: gap.dueYear ? <bdi>{gap.dueYear.name}</bdi> : null,
    },
    ...(gap.remedy ? [{ id: "remedy", term: t("coverage-remedy"), value: gap.remedy }] : []),
    ...gap.workItems.map((work) => ({
      id: work.record.id,
      term: t("coverage-work-item"),
      value: (
        <>
          <TextLink onPress={() => onOpen(work.record.id)}>{work.record.label}</TextLink>{" "}
          <bdi>{work.record.name}</bdi>
          {", "}
          {[
            sayYears(speech, work.firstYear, work.lastYear),
            ...work.leads.map((lead) => sayOwner(speech, { ...lead, state: null, statedOn: null })),
            work.status ? t(`coverage-work-${work.status}`) : "",
          ]
            .filter(Boolean)
            .join(", ")}{" "}
          <Mark basis={work.record.basis} bare />
        </>
      ),
    })),
    ...(gap.sources.length > 0
      ? [
          {
            id: "sources",
            term: t("coverage-sources"),
            value: <SourceMarks sources={gap.sources} onOpen={onOpen} />,
          },
        ]
      : []),
  ];
  return <FactList facts={facts} unknown={t("not-known")} />;
}

/** One gap in a pane: what is missing, what is to close it, what can be done. */
export function GapPart(props: { gap: GapEntry; mayEdit: boolean; onOpen: (id: string) => void }) {
  const { gap, mayEdit, onOpen } = props;
  const { t } = useText();
  return (
    <PanePart title={t("coverage-gap-title", { label: gap.record.label })} marks={<Mark basis={gap.basis} />}>
      <p className={css.gapText} dir="auto">
        {gap.record.name}
      </p>
      <GapFacts gap={gap} onOpen={onOpen} />
      <GapActions gap={gap} mayEdit={mayEdit} />
    </PanePart>
  );
}

/** Gaps of the same issue that rest on other judgements, by name. */
export function OtherGaps({ gaps, onOpen }: { gaps: readonly GapEntry[]; onOpen: (id: string) => void }) {
  const { t } = useText();
  if (gaps.length === 0) return null;
  return (
    <PanePart title={t("coverage-gaps-other")}>
      <ul className={css.links}>
        {gaps.map((gap) => (
          <li key={gap.id} className="small">
            <Code>{gap.record.label}</Code>{" "}
            <TextLink onPress={() => onOpen(gap.id)}>
              <bdi>{gap.record.name}</bdi>
            </TextLink>
          </li>
        ))}
      </ul>
    </PanePart>
  );
}
