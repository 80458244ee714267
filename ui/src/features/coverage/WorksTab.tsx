import { useMemo, useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { call, commands } from "~/backend";
import { DataTable, EmptyState, FaultNote, Page, Waiting } from "~/components";
import { CutBar } from "~/features/registers/CutBar";
import { noneOf, useCutRows } from "~/features/registers/cuts";
import { EditableCells, EditMany } from "~/features/registers/RegisterEdit";
import { useGo, useOpenRecord, useWhere } from "~/shell/route";
import { useText } from "~/text";
import { CoverageHead } from "./CoverageHead";
import { useChoices, useGaps } from "./queries";
import { workColumns, workFields, workRegister } from "./works";
import type { WorkEntry } from "./wire";

const workKey = (work: WorkEntry) => work.facts.record.id;
const NONE: readonly WorkEntry[] = [];

/** The register of existing work: what it is, whose, how far along, and what was judged of it. */
export function WorksTab() {
  const speech = useText();
  const { t } = speech;
  const go = useGo();
  const openRecord = useOpenRecord();
  const { record } = useWhere();
  const query = useQuery({ queryKey: ["coverage", "works"], queryFn: () => call(commands.workRegister()) });
  const gaps = useGaps().data?.gaps.length;
  const choices = useChoices().data;
  const [picked, setPicked] = useState<readonly string[]>([]);
  const register = useMemo(() => workRegister(speech), [speech]);
  const columns = useMemo(() => workColumns(speech), [speech]);
  const fields = useMemo(() => workFields(speech, choices), [speech, choices]);
  const all = query.data ?? NONE;
  const rows = useCutRows(all, register);
  const selected = useMemo(
    () => rows.filter((row) => (picked.length > 1 ? picked.includes(workKey(row)) : workKey(row) === record)),
    [rows, picked, record],
  );
  const unjudged = all.filter((work) => work.judged === 0).length;
  const title = query.data ? t("works-finding", { count: all.length, unjudged_count: unjudged }) : t("works");
  const head = <CoverageHead tab="works" finding={{ title, counted: false }} basis={undefined} gaps={gaps} />;
  if (query.error) {
    return (
      <Page head={head}>
        <FaultNote error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    );
  }
  if (!query.data) return <Page head={head}>{<Waiting />}</Page>;
  return (
    <Page
      bleeds
      head={head}
      toolbar={
        <CutBar
          name="works"
          label={t("works-filters")}
          rows={all}
          shown={rows.length}
          register={register}
          end={<EditMany fields={fields} rows={selected} rowKey={workKey} />}
        />
      }
    >
      <EditableCells
        rows={rows}
        rowKey={workKey}
        nameOf={(row) => row.facts.record.name}
        fields={fields}
        pastes={{ of: "existing_work" }}
      >
        <DataTable
          label={t("works")}
          keptAs="works"
          columns={columns}
          rows={rows}
          rowKey={workKey}
          selection="multiple"
          selected={selected.map(workKey)}
          onSelect={(ids) => {
            setPicked(ids);
            if (ids.length === 1 && ids[0]) openRecord(ids[0]);
          }}
          empty={
            all.length === 0 ? (
              <EmptyState title={t("works-none")}>{t("works-none-how")}</EmptyState>
            ) : (
              <EmptyState
                title={t("works-none-like")}
                action={{
                  label: t("issues-show-all"),
                  run: () => go({ params: noneOf(register.cuts), replace: true }),
                }}
              >
                {t("register-none-how")}
              </EmptyState>
            )
          }
        />
      </EditableCells>
    </Page>
  );
}
