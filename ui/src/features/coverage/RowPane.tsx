import { useEffect, useRef, useState } from "react";
import { Button, FactList, FaultNote, Pane, PanePart, SourceMarks, TextLink, Waiting } from "~/components";
import { useOperate } from "~/actions";
import { FailedPane } from "~/features/record/FailedPane";
import { useText } from "~/text";
import { GapDialog } from "./GapDialog";
import { GapPart } from "./GapParts";
import { Letter } from "./Letter";
import { basisOf, Mark } from "./Mark";
import { Disagreements, Owners } from "./Owners";
import { useRow } from "./queries";
import { SufficiencyDialog } from "./SufficiencyDialog";
import { STANDING_VALUE } from "./view";
import { coverage, type CoverageRow, type CoverageValue } from "./wire";
import css from "./pane.module.css";

export interface RowPaneProps {
  issue: string;
  takesFocus: boolean;
  mayEdit: boolean;
  /** Says of the whole issue that nothing exists, or takes it back. */
  onJudge: (value: CoverageValue) => void;
  onCell: (work: string) => void;
  onOpen: (id: string) => void;
  onClose: () => void;
}

/** What all judgements of one issue come to, and who says so. */
export function RowPane(props: RowPaneProps) {
  const query = useRow(props.issue);
  if (query.error) {
    return (
      <FailedPane
        error={query.error}
        id={props.issue}
        onRetry={() => void query.refetch()}
        onClose={props.onClose}
      />
    );
  }
  if (!query.data) return <Waiting />;
  return <Row row={query.data} {...props} />;
}

function Row({ row, ...props }: RowPaneProps & { row: CoverageRow }) {
  const { mayEdit, takesFocus, onOpen, onClose } = props;
  const { t } = useText();
  const [asked, setAsked] = useState<"suffices" | "gap" | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const partial = row.judgements.filter((each) => each.judgement.value === "partly_covers").length;
  const covers = row.judgements.filter((each) => each.judgement.value === "covers").length;
  const whole = row.judgements.find((each) => each.work === null);

  useEffect(() => {
    if (takesFocus) box.current?.querySelector<HTMLElement>("h2")?.focus();
  }, [takesFocus]);

  return (
    <div ref={box} style={{ display: "contents" }}>
      <Pane
        crumb={[
          {
            id: row.issue.id,
            label: row.topic
              ? t("coverage-crumb-topic", { topic: row.topic.rank, issue: row.number })
              : t("coverage-crumb-issue", { issue: row.number }),
          },
        ]}
        title={<bdi>{row.issue.name}</bdi>}
        value={
          <dl className={css.standings}>
            {(["strict", "relaxed"] as const).map((way) => (
              <div key={way} style={{ display: "contents" }}>
                <dt>{t(`coverage-counted-${way}`)}</dt>
                <dd>
                  <Letter value={STANDING_VALUE[row[way]]} />
                  <b>{t(`coverage-standing-${row[way]}`)}</b>
                </dd>
              </div>
            ))}
          </dl>
        }
        sentence={
          <p>
            {whole && row.judgements.length === 1
              ? t("coverage-row-whole")
              : t("coverage-row-sum", {
                  covers_count: covers,
                  count: partial,
                  other_count: row.judgements.length - covers - partial,
                })}
          </p>
        }
        facts={
          <FactList
            unknown={t("not-known")}
            facts={[
              {
                id: "owner",
                term: t("coverage-issue-owner"),
                value:
                  row.issueOwners.length > 0 ? (
                    <Owners mayDiffer said={row.issueOwners} onOpen={onOpen} />
                  ) : null,
              },
            ]}
          />
        }
        onOpen={onOpen}
        onClose={onClose}
        actions={
          <>
            <Button isDisabled={!mayEdit} onPress={() => setAsked("gap")}>
              {t("coverage-gap-make")}
            </Button>
            <Button
              isDisabled={!mayEdit}
              shortcut={whole ? "Delete" : "0"}
              onPress={() => props.onJudge(whole ? "not_assessed" : "nothing_exists")}
            >
              {t(whole ? "coverage-whole-back" : "coverage-whole-say")}
            </Button>
          </>
        }
      >
        <Suffices row={row} partial={partial} mayEdit={mayEdit} onAsk={() => setAsked("suffices")} />
        <PanePart title={t("coverage-row-judgements", { count: row.judgements.length })}>
          {row.judgements.length === 0 ? <p className="small muted">{t("coverage-row-none")}</p> : null}
          <ul className={css.judgements}>
            {row.judgements.map(({ work, judgement }) => (
              <li key={judgement.id}>
                <Letter value={judgement.value} />
                <div>
                  {work ? (
                    <TextLink onPress={() => props.onCell(work.id)}>
                      <bdi>{work.name}</bdi>
                      {judgement.workIsDraft ? "*" : null}
                    </TextLink>
                  ) : (
                    t("coverage-whole-issue")
                  )}{" "}
                  <Mark basis={basisOf(judgement.marks, "value")} bare />
                  <p className="muted">
                    {judgement.rationale ? <bdi>{judgement.rationale}</bdi> : t("coverage-no-reason")}
                    <SourceMarks sources={judgement.sources} onOpen={onOpen} />
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </PanePart>
        {row.disagreements.length > 0 ? (
          <PanePart title={t("coverage-disagree")}>
            <Disagreements found={row.disagreements} onOpen={onOpen} />
          </PanePart>
        ) : null}
        {row.gaps.map((gap) => (
          <GapPart key={gap.id} gap={gap} mayEdit={mayEdit} onOpen={onOpen} />
        ))}
      </Pane>
      {asked === "suffices" ? <SufficiencyDialog row={row} onClose={() => setAsked(null)} /> : null}
      {asked === "gap" ? <GapDialog issue={row.issue} onClose={() => setAsked(null)} /> : null}
    </div>
  );
}

/** Several partial judgements: a person may say that together they suffice. */
function Suffices(props: { row: CoverageRow; partial: number; mayEdit: boolean; onAsk: () => void }) {
  const { row, partial, mayEdit, onAsk } = props;
  const { t, day } = useText();
  const back = useOperate();
  const said = row.sufficiency;
  if (!said && partial === 0) return null;
  if (!said) {
    return (
      <div className={css.note}>
        <p>{t("coverage-never-added")}</p>
        <Button isDisabled={!mayEdit} onPress={onAsk}>
          {t("coverage-suffices")}
        </Button>
      </div>
    );
  }
  const takeBack = () =>
    void back.run(
      coverage.sufficiencyJudge({ issue: row.issue.id, suffices: false, rationale: "" }),
      t("coverage-suffices-taken", { issue: row.issue.name }),
    );
  const who = [said.assessor, said.assessedOn ? day(said.assessedOn) : null].filter(Boolean).join(", ");
  return (
    <PanePart title={t("coverage-suffices-yes")} marks={<Mark basis={said.basis} />}>
      <p className={css.gapText} dir="auto">
        {said.rationale}
      </p>
      {partial === 0 ? <p className="small muted">{t("coverage-suffices-empty")}</p> : null}
      <p className="small muted">
        <bdi>{who}</bdi>
      </p>
      <div className={css.gapActions}>
        <Button isDisabled={!mayEdit} onPress={onAsk}>
          {t("coverage-suffices-edit")}
        </Button>
        <Button isDisabled={!mayEdit || back.isRunning} onPress={takeBack}>
          {t("coverage-suffices-no")}
        </Button>
      </div>
      {back.failure ? <FaultNote error={back.failure} /> : null}
    </PanePart>
  );
}
