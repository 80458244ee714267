import { useMemo } from "react";
import { FactList, Pane, PaneFold, Waiting, type PaneStep } from "~/components";
import { useText, type Speech } from "~/text";
import { ImpactButton } from "~/features/record/ImpactButton";
import { EditButton } from "~/features/record/EditButton";
import { FailedPane } from "~/features/record/FailedPane";
import { ConflictPart } from "~/features/record/ConflictPart";
import { EvidenceParts, useEvidence } from "~/features/record/Evidence";
import { Glossed } from "~/features/glossary/Glossed";
import { RolesPart } from "~/features/parties/roles/RolesPart";
import { IssueMenu } from "../acts/IssueMenu";
import { useStory } from "../queries";
import type { IssueStation, IssueStory, LineagePicture } from "../wire";
import { factsOf } from "./facts";
import { Steps } from "./Steps";
import { Story } from "./Story";
import css from "./pane.module.css";

interface Props {
  id: string;
  picture: LineagePicture | undefined;
  onOpen: (id: string) => void;
  onClose: () => void;
}

/** An issue in the right pane: the lists it passed, its story, what is known, where sources disagree, what can be done. */
export function IssuePane({ id, picture, onOpen, onClose }: Props) {
  const story = useStory(id);
  if (story.error) {
    return <FailedPane error={story.error} id={id} onRetry={() => void story.refetch()} onClose={onClose} />;
  }
  if (!story.data) return <Waiting />;
  return <Told story={story.data} picture={picture} onOpen={onOpen} onClose={onClose} />;
}

function Told({ story, picture, onOpen, onClose }: Omit<Props, "id"> & { story: IssueStory }) {
  const speech = useText();
  const { t } = speech;
  const { issue } = story;
  const told = useMemo(() => story.sentences.filter((line) => line.part !== "comment"), [story]);
  const own = useEvidence(issue.record.id).data?.conflicts ?? [];
  // Those about the list or a step of the issue belong to its story too.
  const elsewhere = story.conflicts.filter((each) => own.every((other) => other.id !== each.id));
  const comments = story.sentences.filter((line) => line.part === "comment");
  const crumb = t("issues-crumb", {
    list: issue.list.name,
    number: String(issue.number),
    count: story.listSize,
  });
  return (
    <Pane
      crumb={[
        { id: issue.list.id, label: crumb },
        { id: issue.record.id, label: issue.record.label },
      ]}
      title={
        <bdi>
          <Glossed>{issue.record.name}</Glossed>
        </bdi>
      }
      path={story.stations.flatMap((station) => stepsOf(speech, station))}
      sentence={<Story sentences={told} onOpen={onOpen} />}
      facts={<FactList facts={factsOf(speech, story, onOpen)} unknown={t("not-known")} />}
      actions={
        <>
          <EditButton record={issue.record} />
          <ImpactButton record={issue.record} />
          <IssueMenu
            issues={[
              { id: issue.record.id, name: issue.record.name, list: issue.list.id, gaps: openGaps(story) },
            ]}
          />
        </>
      }
      onOpen={(to) => to !== "" && onOpen(to)}
      onClose={onClose}
    >
      <RolesPart subject={issue.record} onOpen={onOpen} />
      <EvidenceParts id={issue.record.id} onOpen={onOpen} />
      {elsewhere.map((conflict) => (
        <ConflictPart key={conflict.id} conflict={conflict} onOpen={onOpen} />
      ))}
      {comments.length > 0 ? (
        <PaneFold title={t("issues-fact-comments")} count={comments.length}>
          <Story sentences={comments} onOpen={onOpen} />
        </PaneFold>
      ) : null}
      {picture ? <Steps picture={picture} issue={issue} /> : null}
      {story.together.length > 0 ? (
        <p className={css.together}>
          {t("issues-together", {
            names: story.together.map((other) => `${other.record.name} (${other.number})`).join(", "),
          })}
        </p>
      ) : null}
    </Pane>
  );
}

function openGaps(story: IssueStory): number {
  return story.gaps.filter((gap) => gap.state === "open" && gap.issue.record.id === story.issue.record.id)
    .length;
}

/** A square for a list it passed, with the numbers it had there; one more where the way ends. */
function stepsOf({ t }: Speech, station: IssueStation): PaneStep[] {
  const FEW = 5;
  const numbers = station.issues.map((issue) => issue.rank ?? issue.number);
  const label =
    numbers.length > FEW ? `${numbers.slice(0, 2).join(" ")} …${numbers.at(-1)}` : numbers.join(" ");
  const step: PaneStep = {
    id: station.issues[0]?.record.id ?? "",
    label,
    name: t("issues-path-step", {
      label,
      list: station.list.name,
      names: station.issues.map((issue) => `${issue.rank ?? issue.number} ${issue.record.name}`).join(", "),
    }),
    current: station.isCurrent,
  };
  if (station.ending === null || station.issues.length > 1) return [step];
  return [step, { id: "", label: "∅", name: t("issues-path-ends"), current: false }];
}
