import { Input, SearchField } from "react-aria-components";
import { Checkbox, MenuButton, TextLink, Toolbar } from "~/components";
import { useGo } from "~/shell/route";
import { useText } from "~/text";
import type { IssueRegisterRow } from "../wire";
import { filterRows, NO_FILTERS, sayFilters, tagsOf, type Filters } from "./filters";
import css from "../issues.module.css";

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
      <SearchField
        aria-label={t("issues-find")}
        value={filters.text}
        onChange={(text) => set({ find: text === "" ? null : text })}
      >
        <Input className={css.find ?? ""} placeholder={t("issues-find")} dir="auto" />
      </SearchField>
      {tags.length > 0 ? (
        <MenuButton
          kind="quiet"
          label={filters.tag ?? t("issues-tag")}
          entries={[
            { id: "any", label: t("issues-tag-any"), run: () => set({ tag: null }) },
            ...tags.map((tag, at) => ({
              id: tag,
              label: tag,
              startsGroup: at === 0,
              run: () => set({ tag }),
            })),
          ]}
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
      {leadsOn ? (
        <Checkbox
          isSelected={filters.undecided}
          count={without({ undecided: true })}
          onChange={(on) => set({ decided: on ? "no" : null })}
        >
          {t("issues-undecided-only")}
        </Checkbox>
      ) : null}
    </Toolbar>
  );
}
