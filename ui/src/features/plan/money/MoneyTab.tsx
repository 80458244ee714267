import { useMemo, useState, type ReactNode } from "react";
import { usePassingOperate } from "~/actions";
import {
  commands,
  type AmountCell,
  type Mismatch,
  type MoneyCase,
  type MoneyRow,
  type MoneySheet,
} from "~/backend";
import {
  BasisMark,
  Button,
  Checkbox,
  EmptyState,
  FaultNote,
  Page,
  Segmented,
  Toolbar,
  Waiting,
} from "~/components";
import { useMayEdit } from "~/shell/desk";
import { useGo, useOpenRecord } from "~/shell/route";
import { useStatusHint } from "~/shell/status";
import { useText } from "~/text";
import { shownCase } from "../case";
import { amountText } from "../columns";
import { PlanHead } from "../PlanHead";
import { AddLineDialog } from "./AddLineDialog";
import { Bands } from "./Bands";
import { linesOf } from "./grid";
import { MoneyGrid } from "./MoneyGrid";
import { NoteDialog, type Noted } from "./NoteDialog";
import { useMoney } from "./queries";
import { Unfunded } from "./Unfunded";
import css from "./money.module.css";

const SHOWN = ["planned", "actual"] as const;

/** Funding and expense by fiscal year: as planned in one case, or as it really was. */
export function MoneyTab() {
  const { t } = useText();
  const planned = shownCase.use();
  const [shown, setShown] = useState<(typeof SHOWN)[number]>("planned");
  const inCase: MoneyCase = shown === "actual" ? "actual" : planned;
  const [all, setAll] = useState(false);
  const query = useMoney(inCase, all);
  const choice = (
    <>
      <Segmented
        label={t("money-shown")}
        options={SHOWN.map((id) => ({ id, label: t(`money-shown-${id}`) }))}
        value={shown}
        onChange={setShown}
      />
      <Checkbox isSelected={all} onChange={setAll}>
        {t("money-all-rows")}
      </Checkbox>
    </>
  );
  if (query.data) return <Money sheet={query.data} inCase={inCase} choice={choice} />;
  return (
    <Page head={<PlanHead tab="money" title={t("plan-tab-money")} />}>
      {query.error ? <FaultNote error={query.error} onRetry={() => void query.refetch()} /> : <Waiting />}
    </Page>
  );
}

function Money({ sheet, inCase, choice }: { sheet: MoneySheet; inCase: MoneyCase; choice: ReactNode }) {
  const { t } = useText();
  const go = useGo();
  const openRecord = useOpenRecord();
  const mayEdit = useMayEdit();
  const operate = usePassingOperate();
  const [begun, setBegun] = useState<readonly MoneyRow[]>([]);
  const [adding, setAdding] = useState(false);
  const [noting, setNoting] = useState<Noted | null>(null);
  const lines = useMemo(() => linesOf(sheet, begun), [sheet, begun]);
  useStatusHint(t(mayEdit ? "money-keys" : "money-keys-read"));
  const write = async (cells: AmountCell[], outside = 0) => {
    const said = [t("money-written", { count: cells.length })];
    if (outside > 0) said.push(t("money-outside", { count: outside }));
    return (await operate.run(commands.amountsSet({ cells }), said.join(" "))) !== null;
  };
  const short = sheet.years.filter((year) => year.net?.startsWith("-"));
  const known = sheet.years.filter((year) => year.net !== null);
  const title =
    known.length === 0
      ? t("plan-tab-money")
      : t(inCase === "actual" ? "money-finding-actual" : "money-finding", {
          count: short.length,
          years: short.map(({ year }) => year.name).join(", "),
          case: t(`case-${inCase}`),
        });
  const marked = sheet.basis === "illustrative" || sheet.basis === "inferred" || sheet.basis === "memory";
  const head = (
    <PlanHead
      tab="money"
      title={title}
      marks={marked && sheet.basis ? <BasisMark basis={sheet.basis} /> : null}
      tools={mayEdit ? <Button onPress={() => setAdding(true)}>{t("money-add")}</Button> : undefined}
    />
  );
  if (sheet.years.length === 0) {
    return (
      <Page head={head}>
        <EmptyState
          title={t("money-no-years")}
          action={{ label: t("plan-tab-outline"), run: () => go({ tab: null }) }}
        >
          {t("money-no-years-how")}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      head={head}
      toolbar={
        <div>
          <Toolbar
            label={t("money-toolbar")}
            end={<span>{t("money-unit", { currency: sheet.currency })}</span>}
          >
            {choice}
          </Toolbar>
          {operate.failure ? (
            <div className={css.refusal}>
              <FaultNote error={operate.failure} />
            </div>
          ) : null}
        </div>
      }
    >
      <Bands years={sheet.years} currency={sheet.currency} />
      {sheet.mismatches.length > 0 ? (
        <section
          className={css.mismatches}
          aria-label={t("money-mismatches", { count: sheet.mismatches.length })}
        >
          <h2>{t("money-mismatches", { count: sheet.mismatches.length })}</h2>
          <ul>
            {sheet.mismatches.map((found) => (
              <li key={`${found.record?.id ?? found.flow} ${found.year ?? ""}`}>
                <MismatchOf found={found} onOpen={openRecord} />{" "}
                {t("money-mismatch", {
                  year: found.year ?? t("money-all-years"),
                  own: amountText(found.own),
                  below: amountText(found.below),
                })}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {lines.length === 0 ? (
        <EmptyState title={t("money-empty")}>{t("money-empty-how")}</EmptyState>
      ) : (
        <MoneyGrid
          sheet={sheet}
          lines={lines}
          inCase={inCase}
          mayEdit={mayEdit}
          onWrite={write}
          onNote={(row, year) => {
            const at = sheet.years[year]?.year;
            if (at) setNoting({ row, year: at, note: row.cells[year]?.note ?? "", inCase });
          }}
        />
      )}
      {inCase === "actual" ? null : <Unfunded sheet={sheet} inCase={inCase} onOpen={openRecord} />}
      {noting ? <NoteDialog noted={noting} onClose={() => setNoting(null)} /> : null}
      {adding ? (
        <AddLineDialog
          sheet={sheet}
          onAdd={(row) => {
            setBegun((rows) => [...rows, row]);
            setAdding(false);
          }}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </Page>
  );
}

/** The row that says another amount than its parts; the whole plan is no record that could be opened. */
function MismatchOf({ found, onOpen }: { found: Mismatch; onOpen: (id: string) => void }) {
  const { t } = useText();
  const { record, flow } = found;
  if (!record) return t(flow === "funding" ? "money-all-funding" : "money-all-expense");
  return (
    <button type="button" className={css.link} onClick={() => onOpen(record.id)}>
      <bdi>{`${record.label} ${record.name}`}</bdi>
    </button>
  );
}
