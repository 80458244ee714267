import { useQuery } from "@tanstack/react-query";
import { useEffect, type ComponentType } from "react";
import { call, commands, type RecordDetail } from "~/backend";
import { BasisMark, Code, Pane, PaneFold, SourceMarks, Waiting } from "~/components";
import { Glossed } from "~/features/glossary/Glossed";
import { hasRoles, RolesPart } from "~/features/parties/roles/RolesPart";
import { useText, type Speech } from "~/text";
import { DeleteButton } from "./DeleteButton";
import { EditButton } from "./EditButton";
import { ImpactButton } from "./ImpactButton";
import { remember } from "./recent";
import { EvidenceParts } from "./Evidence";
import { FactLines } from "./FactLines";
import { FailedPane } from "./FailedPane";
import { HistoryPart } from "./HistoryPart";
import { Links } from "./Links";
import { nameOf } from "./names";
import { partsOf } from "./parts";

/** What an area adds at the end of the pane for its kinds of record: `features/<area>/record.tsx`, default export. */
export type RecordActions = Readonly<Record<string, ComponentType<{ detail: RecordDetail }> | undefined>>;

const areas = import.meta.glob<RecordActions>("../*/record.tsx", { import: "default", eager: true });
const actionsOf: RecordActions = Object.assign({}, ...Object.values(areas));

interface PaneFor {
  id: string;
  onOpen: (id: string) => void;
  onClose: () => void;
}

/** Their areas have a dialog of their own, which knows more of them than their words. */
const OWN_DIALOG = new Set(["gap", "existing_work", "party"]);

/** The selected record: where it is, what it is, what is missing, where each fact comes from, what happened to it. */
export function RecordPane({ id, onOpen, onClose }: PaneFor) {
  const detail = useQuery({
    queryKey: ["record", id],
    queryFn: () => call(commands.recordDetail(id)),
    placeholderData: (before) => before,
  });
  const record = detail.data?.record;
  useEffect(() => {
    if (record?.id === id) remember(record);
  }, [record, id]);

  if (detail.error) {
    return <FailedPane error={detail.error} id={id} onClose={onClose} />;
  }
  if (!detail.data) return <Waiting />;
  return <Detail detail={detail.data} onOpen={onOpen} onClose={onClose} />;
}

function crumbOf(detail: RecordDetail, speech: Speech) {
  const steps = detail.crumb.map((record) => ({ id: record.id, label: record.name }));
  const own = [
    speech.t(`kind-${detail.record.kind}`),
    ...(detail.position ? [speech.say(detail.position)] : []),
  ];
  return [...steps, { id: detail.record.id, label: own.join(", ") }];
}

function Detail({ detail, onOpen, onClose }: { detail: RecordDetail } & Omit<PaneFor, "id">) {
  const speech = useText();
  const { t, say } = speech;
  const { record } = detail;
  const Actions = actionsOf[record.kind];
  const own = partsOf[record.kind];
  const roles = hasRoles(record.kind);
  // Who has which part stands in a part of its own, with what was said of it; that nobody leads stays a fact.
  const facts = detail.facts.filter((fact) => !own?.terms.includes(fact.term) && !(roles && isRole(fact)));
  const links = detail.links.filter((group) => !own?.relations.includes(group.relation));
  return (
    <Pane
      crumb={crumbOf(detail, speech)}
      title={
        <>
          {record.label ? <Code>{record.label}</Code> : null}{" "}
          <bdi>
            <Glossed>{record.name}</Glossed>
          </bdi>
        </>
      }
      path={detail.path.map((step) => ({
        id: step.record.id,
        label: step.record.label || step.record.name,
        name: nameOf(step.record),
        current: step.current,
      }))}
      value={
        detail.value || !["sourced", "own"].includes(detail.basis) ? (
          <>
            {detail.value ? `${say(detail.value)} ` : null}
            <BasisMark basis={detail.basis} bare />
          </>
        ) : null
      }
      sentence={<Story detail={detail} onOpen={onOpen} />}
      missing={detail.missing ? <bdi>{detail.missing}</bdi> : null}
      facts={facts.length > 0 ? <FactLines facts={facts} of={detail} onOpen={onOpen} /> : null}
      links={links.length > 0 ? <Links groups={links} onOpen={onOpen} /> : null}
      actions={
        <>
          {Actions ? <Actions detail={detail} /> : null}
          <ImpactButton record={record} />
          {OWN_DIALOG.has(record.kind) ? null : <EditButton record={record} />}
          <DeleteButton record={record} />
        </>
      }
      onOpen={onOpen}
      onClose={onClose}
    >
      {own ? <own.Parts detail={detail} /> : null}
      {roles ? <RolesPart subject={record} onOpen={onOpen} /> : null}
      <EvidenceParts id={record.id} onOpen={onOpen} />
      {detail.history.length > 0 ? (
        <PaneFold title={t("pane-history")} count={detail.history.length}>
          <HistoryPart changes={detail.history} />
        </PaneFold>
      ) : null}
    </Pane>
  );
}

const ROLES = new Set(["lead", "support", "owner", "updates", "answers", "oversees", "consulted"]);

function isRole(fact: RecordDetail["facts"][number]): boolean {
  return ROLES.has(fact.term) && fact.parts.length > 0 && fact.conflict === null;
}

function Story({ detail, onOpen }: { detail: RecordDetail; onOpen: (id: string) => void }) {
  const { say } = useText();
  if (!detail.description && detail.story.length === 0) return null;
  return (
    <>
      {detail.description ? (
        <p dir="auto">
          <Glossed>{detail.description}</Glossed>
        </p>
      ) : null}
      {detail.story.map((line, at) => (
        // The story is an ordered list that is replaced as a whole; a sentence has no other name than its place.
        <p key={at}>
          {say(line.sentence)} <BasisMark basis={line.basis} bare />
          <SourceMarks sources={line.sources} onOpen={onOpen} />
        </p>
      ))}
    </>
  );
}
