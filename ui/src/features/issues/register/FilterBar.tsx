import { Checkbox, TextLink, Toolbar } from "~/components";
import { Choose, Find } from "~/features/registers/Filters";
import { ViewsMenu } from "~/features/registers/ViewsMenu";
import { useGo } from "~/shell/route";
import { useText } from "~/text";
import type { IssueRegisterRow } from "../wire";
import { filterRows, NO_FILTERS, sayFilters, tagsOf, type Filters } from "./filters";

interface Props {
  rows: readonly IssueRegisterRow[];
  shown: number;
  filters: Filters;
  /** Whether a list follows, into which the issues go. */
  leadsOn: boolean;
}

/** Choices that hide rows. What is set stands there in words, with the way back. */
export function FilterBar({ rows, shown, filters, leadsOn }: Props) {
  const speech = useText();
  const { t } = speech;
  const go = useGo();
  const set = (params: Record<string, string | null>) => go({ params, replace: true });
  const tags = [...new Set(rows.flatMap(tagsOf))].sort();
  const states = [...new Set(rows.flatMap((row) => row.status ?? []))];
  const bases = [...new Set(rows.map((row) => row.record.basis))];
  const said = sayFilters(speech, filters);
  const without = (change: Partial<Filters>) => filterRows(rows, { ...filters, ...change }).length;
  return (
    <Toolbar
      label={t("issues-filters")}
      end={
        said === "" ? null : (
          <span role="status">
            {t("issues-filtered", { shown_count: shown, count: rows.length, filters: said })}{" "}
            <TextLink onPress={() => set(NO_FILTERS)}>{t("issues-show-all")}</TextLink>
          </span>
        )
      }
    >
      <Find label={t("issues-find")} value={filters.text} onChange={(find) => set({ find })} />
      {states.length > 0 ? (
        <Choose
          any={t("issues-state-any")}
          value={filters.state}
          options={states.map((id) => ({ id, label: t(`issues-status-${id}`) }))}
          onChange={(state) => set({ state })}
        />
      ) : null}
      {bases.length > 1 ? (
        <Choose
          any={t("register-basis")}
          value={filters.basis}
          options={bases.map((id) => ({ id, label: t(`table-basis-${id}`) }))}
          onChange={(basis) => set({ basis })}
        />
      ) : null}
      {tags.length > 0 ? (
        <Choose
          any={t("issues-tag-any")}
          name={t("issues-tag")}
          value={filters.tag}
          options={tags.map((tag) => ({ id: tag, label: tag }))}
          onChange={(tag) => set({ tag })}
        />
      ) : null}
      <Checkbox
        isSelected={filters.noOwner}
        count={without({ noOwner: true })}
        onChange={(on) => set({ owner: on ? "none" : null })}
      >
        {t("issues-no-owner")}
      </Checkbox>
      <Checkbox
        isSelected={filters.noWork}
        count={without({ noWork: true })}
        onChange={(on) => set({ work: on ? "none" : null })}
      >
        {t("issues-no-work")}
      </Checkbox>
      <Checkbox
        isSelected={filters.openGap}
        count={without({ openGap: true })}
        onChange={(on) => set({ gap: on ? "open" : null })}
      >
        {t("issues-open-gap")}
      </Checkbox>
      <Checkbox
        isSelected={filters.stale}
        count={without({ stale: true })}
        onChange={(on) => set({ stale: on ? "yes" : null })}
      >
        {t("issues-stale")}
      </Checkbox>
      {leadsOn ? (
        <Checkbox
          isSelected={filters.undecided}
          count={without({ undecided: true })}
          onChange={(on) => set({ decided: on ? "no" : null })}
        >
          {t("issues-undecided-only")}
        </Checkbox>
      ) : null}
      <ViewsMenu register="issues" none={NO_FILTERS} />
    </Toolbar>
  );
}
