import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { call, commands } from "~/backend";
import { EmptyState } from "~/components";
import { RegisterPage } from "~/features/registers/RegisterPage";
import { useText } from "~/text";
import { CoverageHead } from "./CoverageHead";
import { useChoices, useGaps } from "./queries";
import { workColumns, workFields, workRegister } from "./works";
import type { WorkEntry } from "./wire";

const workKey = (work: WorkEntry) => work.facts.record.id;

/** The register of existing work: what it is, whose, how far along, and what was judged of it. */
export function WorksTab() {
  const speech = useText();
  const { t } = speech;
  const query = useQuery({ queryKey: ["coverage", "works"], queryFn: () => call(commands.workRegister()) });
  const gaps = useGaps().data?.gaps.length;
  const choices = useChoices().data;
  const register = useMemo(() => workRegister(speech), [speech]);
  const columns = useMemo(() => workColumns(speech), [speech]);
  const fields = useMemo(() => workFields(speech, choices), [speech, choices]);
  const unjudged = query.data?.filter((work) => work.judged === 0).length ?? 0;
  const title = query.data
    ? t("works-finding", { count: query.data.length, unjudged_count: unjudged })
    : t("works");
  return (
    <RegisterPage
      head={<CoverageHead tab="works" finding={{ title, counted: false }} basis={undefined} gaps={gaps} />}
      query={query}
      name="works"
      labels={{ table: t("works"), filters: t("works-filters") }}
      register={register}
      columns={columns}
      fields={fields}
      rowKey={workKey}
      nameOf={(work) => work.facts.record.name}
      pasted="existing_work"
      none={<EmptyState title={t("works-none")}>{t("works-none-how")}</EmptyState>}
      noneLike={t("works-none-like")}
    />
  );
}
