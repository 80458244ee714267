import type { ReactNode } from "react";
import { BasisMark, Code, SourceMarks, TextLink, type FactRow } from "~/components";
import type { Speech } from "~/text";
import { marked, type IssueOwner, type IssueStory } from "../wire";
import css from "./pane.module.css";

type Open = (id: string) => void;

/** What is known of an issue beside its story. The owner stands there even when nobody knows it. */
export function factsOf(speech: Speech, story: IssueStory, onOpen: Open): FactRow[] {
  const { t } = speech;
  const rows: FactRow[] = [
    { id: "owner", term: t("issues-fact-owner"), value: owners(speech, story, onOpen) },
  ];
  const add = (id: string, value: ReactNode) => rows.push({ id, term: t(`issues-fact-${id}`), value });
  if (story.works.length > 0) add("work", works(speech, story, onOpen));
  if (story.gaps.length > 0) add("gaps", gaps(story, onOpen));
  if (story.comments.length > 0) add("comments", comments(speech, story, onOpen));
  if (story.tags.length > 0) {
    add(
      "tags",
      story.tags.map((tag) => (
        <div key={`${tag.taxonomy} ${tag.tag}`}>
          <bdi>{tag.tag}</bdi> <span className="muted">{tag.taxonomy}</span>
        </div>
      )),
    );
  }
  if (story.guidingQuestion) add("question", <span dir="auto">{story.guidingQuestion}</span>);
  if (story.numberBasis) add("number", <span dir="auto">{story.numberBasis}</span>);
  if (story.note) add("note", <span dir="auto">{story.note}</span>);
  return rows;
}

/** The newest word on each issue of the way about who leads it. */
function owners(speech: Speech, story: IssueStory, onOpen: Open): ReactNode {
  const own = story.owners.filter((owner) => owner.issue === story.issue.record.id);
  const shown = own.length > 0 ? own : story.owners;
  if (shown.length === 0) return null;
  return shown.map((owner) => (
    <div key={owner.id} className={css.entry}>
      <Owner speech={speech} owner={owner} story={story} onOpen={onOpen} />
    </div>
  ));
}

function Owner({
  speech,
  owner,
  story,
  onOpen,
}: {
  speech: Speech;
  owner: IssueOwner;
  story: IssueStory;
  onOpen: Open;
}) {
  const { t, day } = speech;
  const { party } = owner;
  const place = story.stations
    .flatMap((station) => station.issues)
    .find((issue) => issue.record.id === owner.issue);
  const elsewhere = owner.issue !== story.issue.record.id && place !== undefined;
  return (
    <>
      {party ? (
        <TextLink onPress={() => onOpen(party.id)}>
          <bdi>{party.name}</bdi>
        </TextLink>
      ) : null}{" "}
      <span className="muted">
        {owner.state ? t(`issues-owner-state-${owner.state}`) : null}
        {elsewhere && place
          ? ` ${t("issues-owner-of", { number: String(place.number), list: place.list.name })}`
          : null}
        {owner.statedOn ? `, ${day(owner.statedOn)}` : null}
      </span>{" "}
      <BasisMark basis={marked(owner.basis)} bare />
      <SourceMarks sources={owner.sources} onOpen={onOpen} />
    </>
  );
}

function works({ t }: Speech, story: IssueStory, onOpen: Open): ReactNode {
  const through = story.works.find((work) => work.issue.record.id !== story.issue.record.id)?.issue;
  return (
    <>
      {story.works.map((each) => {
        const { work } = each;
        return (
          <div key={each.id} className={css.entry}>
            {work ? (
              <>
                <TextLink onPress={() => onOpen(work.id)}>
                  <bdi>{work.name}</bdi>
                </TextLink>
                {": "}
              </>
            ) : null}
            {t(`issues-coverage-${each.value}`)} <BasisMark basis={marked(each.basis)} bare />
          </div>
        );
      })}
      {through ? <p className={css.through}>{t("issues-works-of", { name: through.record.name })}</p> : null}
    </>
  );
}

function gaps(story: IssueStory, onOpen: Open): ReactNode {
  return story.gaps.map((gap) => (
    <div key={gap.record.id} className={css.entry}>
      <TextLink onPress={() => onOpen(gap.record.id)}>
        <Code>{gap.record.label}</Code>
      </TextLink>{" "}
      <bdi>{gap.record.name}</bdi> <BasisMark basis={marked(gap.record.basis)} bare />
    </div>
  ));
}

function comments({ day }: Speech, story: IssueStory, onOpen: Open): ReactNode {
  return story.comments.map((comment) => (
    <div key={comment.record.id} className={css.entry}>
      <TextLink onPress={() => onOpen(comment.record.id)}>
        <bdi>{comment.submission.name}</bdi>
      </TextLink>
      {comment.submittedOn ? `, ${day(comment.submittedOn)}` : null}{" "}
      <BasisMark basis={marked(comment.basis)} bare />
    </div>
  ));
}
