import { Checkbox, TextLink } from "~/components";
import { Choose, Find } from "~/features/registers/Filters";
import { ViewsMenu } from "~/features/registers/ViewsMenu";
import { useGo } from "~/shell/route";
import { useText } from "~/text";
import { NO_GAP_FILTERS, sayGapFilters, type GapFilters } from "./gapFilters";
import type { GapRegister } from "./wire";

const BASES = ["own", "sourced", "inferred", "memory", "illustrative"];

/** Choices that hide gaps. What is set stands there in words, with the way back. */
export function GapFilterBar({ register, filters }: { register: GapRegister; filters: GapFilters }) {
  const { t } = useText();
  const go = useGo();
  const set = (params: Record<string, string | null>) => go({ params, replace: true });
  const used = BASES.filter((basis) => register.gaps.some((gap) => gap.basis === basis));
  return (
    <>
      <Find label={t("coverage-gaps-find")} value={filters.text} onChange={(find) => set({ find })} />
      <Checkbox
        count={register.open}
        isSelected={filters.state === "open"}
        onChange={(on) => set({ gaps: on ? "open" : null })}
      >
        {t("coverage-open-only")}
      </Checkbox>
      <Checkbox isSelected={filters.noOwner} onChange={(on) => set({ owner: on ? "none" : null })}>
        {t("coverage-gaps-no-owner")}
      </Checkbox>
      <Checkbox isSelected={filters.noWork} onChange={(on) => set({ work: on ? "none" : null })}>
        {t("coverage-gaps-no-work")}
      </Checkbox>
      {used.length > 1 ? (
        <Choose
          any={t("coverage-gaps-basis")}
          value={filters.basis}
          options={used.map((id) => ({ id, label: t(`table-basis-${id}`) }))}
          onChange={(basis) => set({ basis })}
        />
      ) : null}
      <ViewsMenu register="gaps" none={NO_GAP_FILTERS} />
    </>
  );
}

/** How many gaps are in view and why, with the way back. */
export function GapsShown(props: { shown: number; of: number; filters: GapFilters }) {
  const speech = useText();
  const { t } = speech;
  const go = useGo();
  const said = sayGapFilters(speech, props.filters);
  if (said === "") return null;
  return (
    <span role="status">
      {t("coverage-gaps-filtered", { shown_count: props.shown, count: props.of, filters: said })}{" "}
      <TextLink onPress={() => go({ params: NO_GAP_FILTERS, replace: true })}>
        {t("issues-show-all")}
      </TextLink>
    </span>
  );
}
