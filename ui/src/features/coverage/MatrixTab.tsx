import { Plus, Table2 } from "lucide-react";
import { useMemo, useState } from "react";
import { useActions } from "~/actions";
import { Button, EmptyState, FaultNote, Page, Waiting } from "~/components";
import { useMayEdit } from "~/shell/desk";
import { PlacePane } from "~/shell/PlacePane";
import { useOpenRecord, useWhere } from "~/shell/route";
import { useStatusHint } from "~/shell/status";
import { useText } from "~/text";
import { useBlock } from "./block/useBlock";
import { CellPane } from "./CellPane";
import { CoverageHead } from "./CoverageHead";
import { matrixFinding } from "./finding";
import { Matrix } from "./Matrix";
import { MatrixTable } from "./MatrixTable";
import { MatrixToolbar } from "./MatrixToolbar";
import { useMatrix } from "./queries";
import { RowPane } from "./RowPane";
import { HEAD, isCell, ROW, type Spot } from "./spot";
import { useEscape } from "./useEscape";
import { useJudge } from "./useJudge";
import { useSheet } from "./useSheet";
import { cutName, cutOf, shownMatrix } from "./view";
import { WorkDialog } from "./WorkDialog";
import type { CoverageMatrix, CoverageValue } from "./wire";
import css from "./matrix.module.css";

/** Issues against existing work: what is covered, what is not, and what nobody has judged. */
export function MatrixTab() {
  const speech = useText();
  const { t } = speech;
  const sheet = useSheet();
  const query = useMatrix(sheet.list);
  const mayEdit = useMayEdit();
  const [addsWork, setAddsWork] = useState(false);
  const { asTable, change } = sheet;

  useActions(
    useMemo(
      () => [
        {
          id: "coverage.table",
          label: t(asTable ? "coverage-as-matrix" : "coverage-as-table"),
          group: "view" as const,
          shortcut: "T",
          run: () => change({ asTable: !asTable }),
        },
        {
          id: "coverage.relaxed",
          label: t("coverage-do-count"),
          group: "view" as const,
          run: () => change({ counting: sheet.counting === "strict" ? "relaxed" : "strict" }),
        },
        {
          id: "existing_work.add",
          label: t("coverage-work-ask"),
          group: "plan" as const,
          when: mayEdit,
          run: () => setAddsWork(true),
        },
      ],
      [t, asTable, change, mayEdit, sheet.counting],
    ),
  );

  const counts = query.data?.counts ?? null;
  const finding = useMemo(
    () => matrixFinding(speech, counts, sheet.counting),
    [speech, counts, sheet.counting],
  );
  const head = (
    <CoverageHead
      tab="matrix"
      finding={finding}
      basis={query.data?.basis}
      gaps={counts?.gaps}
      tools={
        <>
          <Button icon={Plus} isDisabled={!mayEdit} onPress={() => setAddsWork(true)}>
            {t("kind-existing_work")}
          </Button>
          <Button icon={Table2} shortcut="T" onPress={() => change({ asTable: !asTable })}>
            {t(asTable ? "coverage-as-matrix" : "coverage-as-table")}
          </Button>
        </>
      }
    />
  );
  const dialog = addsWork ? <WorkDialog onClose={() => setAddsWork(false)} /> : null;
  if (query.error) {
    return (
      <Page head={head}>
        <FaultNote error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    );
  }
  if (!query.data || !counts) return <Page head={head}>{<Waiting />}</Page>;
  if (counts.issues === 0 || counts.works === 0) {
    const what = counts.issues === 0 ? "issues" : "works";
    return (
      <Page head={head}>
        <EmptyState
          title={t(`coverage-no-${what}`)}
          {...(what === "works" && mayEdit
            ? { action: { label: t("coverage-work-ask"), run: () => setAddsWork(true) } }
            : {})}
        >
          {t(`coverage-no-${what}-how`)}
        </EmptyState>
        {dialog}
      </Page>
    );
  }
  return (
    <>
      <Judged head={head} matrix={query.data} sheet={sheet} mayEdit={mayEdit} />
      {dialog}
    </>
  );
}

type PaneState = { open: boolean; writes: boolean; takesFocus: boolean };
const CLOSED: PaneState = { open: false, writes: false, takesFocus: false };

function Judged(props: {
  head: React.ReactNode;
  matrix: CoverageMatrix;
  sheet: ReturnType<typeof useSheet>;
  mayEdit: boolean;
}) {
  const { head, matrix, sheet, mayEdit } = props;
  const { t } = useText();
  const { params, record } = useWhere();
  const openRecord = useOpenRecord();
  const judge = useJudge(sheet.list, matrix, mayEdit);
  const [cut, setCut] = useState(() => cutOf(matrix, sheet));
  if (cut.of !== cutName(matrix, sheet)) setCut(cutOf(matrix, sheet));
  const shown = useMemo(() => shownMatrix(matrix, sheet, cut), [matrix, sheet, cut]);
  const asked = params["issue"];
  const [spot, setSpot] = useState<Spot | null>(asked ? { issue: asked, work: params["work"] ?? ROW } : null);
  const [pane, setPane] = useState<PaneState>({ ...CLOSED, open: asked !== undefined });
  const onCell = spot !== null && isCell(spot);
  const acts = useBlock(shown, spot, mayEdit);
  const hint = acts.count > 1 ? "coverage-hint-block" : spot && hintOf(spot, mayEdit);
  useStatusHint(hint && t(hint, { count: acts.count }));

  const show = (to: Spot, how: "look" | "enter" | "write") => {
    acts.extend(false);
    setSpot(to);
    if (to.issue === HEAD) {
      openRecord(to.work);
      setPane(CLOSED);
      return;
    }
    // A judgement that says nothing yet has no words to write: its value comes first.
    const row = matrix.rows.find((each) => each.issue.id === to.issue);
    const at = matrix.works.findIndex((work) => work.record.id === to.work);
    const judged = row !== undefined && at >= 0 && row.cells[at]?.value !== "not_assessed";
    openRecord(null);
    setPane({ open: true, writes: how === "write" && mayEdit && judged, takesFocus: how !== "look" });
  };
  const close = () => {
    setPane(CLOSED);
    if (!spot) return;
    const places = document.querySelectorAll<HTMLElement>("[data-issue][data-work]");
    for (const place of places) {
      if (place.dataset["issue"] === spot.issue && place.dataset["work"] === spot.work) place.focus();
    }
  };
  const move = (to: Spot, extends_: boolean) => {
    acts.extend(extends_);
    setSpot(to);
    if (pane.open) setPane({ open: to.issue !== HEAD, writes: false, takesFocus: false });
  };
  const openElsewhere = (id: string) => {
    setPane(CLOSED);
    openRecord(id);
  };
  useEscape(pane.open && record === null, () => {
    if (pane.writes) setPane({ ...pane, writes: false, takesFocus: true });
    else close();
  });
  const judgeAt = (to: Spot, value: CoverageValue) => {
    if (!acts.fill(value)) void judge(to, value);
  };
  const row = spot ? matrix.rows.find((each) => each.issue.id === spot.issue) : undefined;
  const cellAt = spot ? matrix.works.findIndex((work) => work.record.id === spot.work) : -1;
  const label = t("coverage-grid");

  return (
    <>
      <Page bleeds head={head} toolbar={<MatrixToolbar sheet={sheet} matrix={matrix} shown={shown} />}>
        {shown.rows.length === 0 ? (
          <div className={css.empty}>
            <EmptyState
              title={t("coverage-no-rows")}
              action={{
                label: t("coverage-show-all"),
                run: () => sheet.change({ holesOnly: false, judgedOnly: false, only: null }),
              }}
            >
              {t("coverage-no-rows-how")}
            </EmptyState>
          </div>
        ) : sheet.asTable ? (
          <MatrixTable
            label={label}
            shown={shown}
            counting={sheet.counting}
            spot={spot}
            onOpen={(to) => show(to, "look")}
          />
        ) : (
          <div className={css.scroller}>
            <Matrix
              label={label}
              shown={shown}
              counting={sheet.counting}
              spot={spot}
              block={acts.block}
              onSpot={move}
              onCopy={acts.copy}
              onPaste={acts.paste}
              onOpen={show}
              onJudge={judgeAt}
            />
            {acts.asked}
            <p className={css.foot}>{t("coverage-foot")}</p>
          </div>
        )}
      </Page>
      {pane.open && spot && row && record === null ? (
        <PlacePane>
          {onCell ? (
            <CellPane
              key={`${spot.issue} ${spot.work}`}
              issue={spot.issue}
              work={spot.work}
              writes={pane.writes}
              takesFocus={pane.takesFocus}
              mayEdit={mayEdit}
              ofWholeRow={row.nothingExists !== null && row.cells[cellAt]?.value === "not_assessed"}
              onWrites={(writes) => setPane({ ...pane, writes, takesFocus: true })}
              onJudge={(value) => judgeAt(spot, value)}
              onRow={() => show({ issue: spot.issue, work: ROW }, "enter")}
              onOpen={openElsewhere}
              onClose={close}
            />
          ) : (
            <RowPane
              key={spot.issue}
              issue={spot.issue}
              takesFocus={pane.takesFocus}
              mayEdit={mayEdit}
              onJudge={(value) => void judge({ issue: spot.issue, work: ROW }, value)}
              onCell={(work) => show({ issue: spot.issue, work }, "look")}
              onOpen={openElsewhere}
              onClose={close}
            />
          )}
        </PlacePane>
      ) : null}
    </>
  );
}

function hintOf(spot: Spot, mayEdit: boolean): string {
  if (spot.issue === HEAD) return "coverage-hint-head";
  if (!isCell(spot)) return mayEdit ? "coverage-hint-row" : "coverage-hint-row-read";
  return mayEdit ? "coverage-hint-cell" : "coverage-hint-cell-read";
}
