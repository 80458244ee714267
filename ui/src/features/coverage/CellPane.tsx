import { useEffect, useRef, useState } from "react";
import { Button, FactList, Pane, PanePart, SourceMarks, Waiting, type FactRow } from "~/components";
import { FailedPane } from "~/features/record/FailedPane";
import { useText } from "~/text";
import { GapDialog } from "./GapDialog";
import { GapPart, OtherGaps } from "./GapParts";
import { JudgementForm, useDraft } from "./JudgementForm";
import { Changed } from "./Changed";
import { basisOf, Mark } from "./Mark";
import { Disagreements, Owners } from "./Owners";
import { Opinions } from "./Opinions";
import { useCell } from "./queries";
import { ValueChooser } from "./ValueChooser";
import { sayState } from "./words";
import type { CoverageCell, CoverageValue, JudgementDetail } from "./wire";
import css from "./pane.module.css";

export interface CellPaneProps {
  issue: string;
  work: string;
  /** Goes straight to the words. */
  writes: boolean;
  /** The focus comes along, as with Enter. */
  takesFocus: boolean;
  mayEdit: boolean;
  /** The whole issue was said to have nothing, and this cell says nothing else. */
  ofWholeRow: boolean;
  onWrites: (writes: boolean) => void;
  onJudge: (value: CoverageValue) => void;
  onRow: () => void;
  onOpen: (id: string) => void;
  onClose: () => void;
}

/** One judgement: the value, why, what is missing, what it rests on, what was there before, the gaps that rest on it. */
export function CellPane(props: CellPaneProps) {
  const query = useCell(props.issue, props.work);
  if (query.error) {
    return <FailedPane error={query.error} onRetry={() => void query.refetch()} onClose={props.onClose} />;
  }
  if (!query.data) return <Waiting />;
  return <Cell cell={query.data} {...props} />;
}

function Cell({ cell, ...props }: CellPaneProps & { cell: CoverageCell }) {
  const { mayEdit, writes, onWrites, onOpen, onClose } = props;
  const speech = useText();
  const { t } = speech;
  const [makesGap, setMakesGap] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const said = cell.judgement;
  const value = said?.value ?? "not_assessed";
  const judged = value !== "not_assessed";
  const here = cell.gaps.filter((gap) => gap.judgements.some((record) => record.id === said?.id));
  const others = cell.gaps.filter((gap) => !here.includes(gap));
  const name = cell.work?.record.name ?? "";

  const { takesFocus } = props;
  useEffect(() => {
    if (!takesFocus || writes) return;
    box.current?.querySelector<HTMLElement>("[aria-pressed=true], [aria-checked=true], button")?.focus();
  }, [takesFocus, writes]);

  return (
    <div ref={box} style={{ display: "contents" }}>
      <Pane
        crumb={[
          {
            id: cell.issue.id,
            label: cell.topic
              ? t("coverage-crumb-topic", { topic: cell.topic.rank, issue: cell.number })
              : t("coverage-crumb-issue", { issue: cell.number }),
          },
          ...(cell.work ? [{ id: cell.work.record.id, label: t("coverage-crumb-work") }] : []),
        ]}
        title={<bdi>{t("coverage-cell-title", { issue: cell.issue.name, work: name })}</bdi>}
        value={
          <>
            <ValueChooser value={value} isDisabled={!mayEdit} onChange={props.onJudge} />
            <p className={css.value}>
              {t(`coverage-word-${value}`)}{" "}
              {said && judged ? <Mark basis={basisOf(said.marks, "value")} bare /> : null}
            </p>
          </>
        }
        sentence={
          said?.rationale && !writes ? (
            <p dir="auto">
              {said.rationale} <OtherMark said={said} field="rationale" />
            </p>
          ) : null
        }
        missing={
          said?.missing && !writes ? (
            <>
              <bdi>{said.missing}</bdi> <OtherMark said={said} field="missing" />
            </>
          ) : null
        }
        facts={writes ? null : <FactList facts={factsOf(cell, speech, onOpen)} unknown={t("not-known")} />}
        onOpen={onOpen}
        onClose={onClose}
        actions={
          judged && !writes ? (
            <Button isDisabled={!mayEdit} onPress={() => setMakesGap(true)}>
              {t(here.length > 0 ? "coverage-gap-another" : "coverage-gap-make")}
            </Button>
          ) : null
        }
      >
        {writes ? (
          <JudgementForm
            key={`${cell.issue.id} ${name}`}
            cell={cell}
            value={value}
            onDone={() => onWrites(false)}
          />
        ) : (
          <>
            <Notes cell={cell} value={value} {...props} />
            {cell.opinions.length > 0 ? <Opinions cell={cell} mayEdit={mayEdit} /> : null}
            {cell.disagreements.length > 0 ? (
              <PanePart title={t("coverage-disagree")}>
                <Disagreements found={cell.disagreements} onOpen={onOpen} />
              </PanePart>
            ) : null}
            {here.map((gap) => (
              <GapPart key={gap.id} gap={gap} mayEdit={mayEdit} onOpen={onOpen} />
            ))}
            <OtherGaps gaps={others} onOpen={onOpen} />
          </>
        )}
      </Pane>
      {makesGap ? (
        <GapDialog
          issue={cell.issue}
          judgement={said ? { id: said.id, work: name || null, missing: said.missing } : undefined}
          onClose={() => setMakesGap(false)}
        />
      ) : null}
    </div>
  );
}

/** The mark of the value covers its words, unless they are known in another way. */
function OtherMark({ said, field }: { said: JudgementDetail; field: string }) {
  const basis = basisOf(said.marks, field);
  return basis === basisOf(said.marks, "value") ? null : <Mark basis={basis} bare />;
}

/** What asks for a hand: no judgement yet, no reason given, an older judgement. */
function Notes(props: CellPaneProps & { cell: CoverageCell; value: CoverageValue }) {
  const { cell, value, mayEdit, ofWholeRow } = props;
  const { t } = useText();
  const said = cell.judgement;
  const judged = value !== "not_assessed";
  const [draft] = useDraft(cell);
  return (
    <>
      {ofWholeRow ? (
        <div className={css.stale}>
          <p>{t("coverage-whole-told")}</p>
          <Button kind="quiet" onPress={props.onRow}>
            {t("coverage-to-row")}
          </Button>
        </div>
      ) : null}
      {judged && said?.stale ? (
        <div className={css.stale}>
          <p>{t("coverage-stale-told")}</p>
          <Changed cells={said.changed} />
          <Button isDisabled={!mayEdit} onPress={() => props.onJudge(value)}>
            {t("coverage-still-right")}
          </Button>
        </div>
      ) : null}
      {judged ? (
        <p className={css.note}>
          {draft ? `${t("coverage-unkept")} ` : said?.rationale ? null : `${t("coverage-no-reason")} `}
          <Button kind="quiet" isDisabled={!mayEdit} shortcut="F2" onPress={() => props.onWrites(true)}>
            {t(said?.rationale ? "coverage-edit-words" : "coverage-say-why")}
          </Button>
        </p>
      ) : (
        <p className={css.note}>{t(mayEdit ? "coverage-not-judged" : "coverage-read-only")}</p>
      )}
    </>
  );
}

function factsOf(
  cell: CoverageCell,
  speech: ReturnType<typeof useText>,
  onOpen: (id: string) => void,
): FactRow[] {
  const { t, day } = speech;
  const { judgement: said, work } = cell;
  const facts: FactRow[] = [];
  if (said && said.value !== "not_assessed") {
    if (said.confidence) {
      facts.push({
        id: "confidence",
        term: t("coverage-confidence"),
        value: (
          <>
            {t(`coverage-confidence-${said.confidence}`)}{" "}
            <Mark basis={basisOf(said.marks, "confidence")} bare />
          </>
        ),
      });
    }
    const when = [said.assessor, said.assessedOn ? day(said.assessedOn) : null].filter(Boolean).join(", ");
    facts.push({
      id: "assessed",
      term: t("coverage-assessed"),
      value: when === "" ? null : <bdi>{when}</bdi>,
    });
    if (said.workIsDraft && (said.value === "covers" || said.value === "partly_covers")) {
      facts.push({ id: "draft", term: t("coverage-counted"), value: t("coverage-counted-draft") });
    }
  }
  if (cell.before.length > 0) {
    facts.push({
      id: "before",
      term: t("coverage-before"),
      value: (
        <span className={css.before}>
          {cell.before.map((past) => (
            <span key={past.until}>
              <del>{t(`coverage-value-${past.value}`)}</del>{" "}
              <span className="muted">
                {past.actor === ""
                  ? t("coverage-until-unnamed", { until_at: past.until })
                  : t("coverage-until", { actor: past.actor, until_at: past.until })}
              </span>
            </span>
          ))}
        </span>
      ),
    });
  }
  if (work) {
    facts.push({
      id: "work-owner",
      term: t("coverage-work-owner"),
      value: work.owners.length > 0 ? <Owners said={work.owners} onOpen={onOpen} /> : null,
    });
    facts.push({
      id: "work-state",
      term: t("coverage-work-state"),
      value: (
        <>
          {sayState(speech, work)} <Mark basis={basisOf(work.marks, "status")} bare />
        </>
      ),
    });
  }
  const sources = said && said.sources.length > 0 ? said.sources : [];
  facts.push({
    id: "sources",
    term: t("coverage-sources"),
    value: sources.length > 0 ? <SourceMarks sources={sources} onOpen={onOpen} /> : null,
  });
  facts.push({
    id: "issue-owner",
    term: t("coverage-issue-owner"),
    value: cell.issueOwners.length > 0 ? <Owners mayDiffer said={cell.issueOwners} onOpen={onOpen} /> : null,
  });
  if (said?.note) facts.push({ id: "note", term: t("coverage-note"), value: <bdi>{said.note}</bdi> });
  return facts;
}
