import { Fragment } from "react";
import type { GapRow, HomeCounts } from "~/backend";
import { BasisMark, Code, EmptyState, Section, TextLink } from "~/components";
import { useText } from "~/text";
import { onScreenOnly, PRINTED, Rest } from "./Rest";
import css from "./home.module.css";

interface Props {
  gaps: readonly GapRow[];
  counts: HomeCounts;
  onOpen: (id: string) => void;
  onAll: () => void;
}

/** What existing work leaves open, and who takes it up when. */
export function Gaps({ gaps, counts, onOpen, onAll }: Props) {
  const { t } = useText();
  const marked = gaps.find((gap) => gap.basis !== "sourced" && gap.basis !== "own");
  return (
    <Section
      title={t("home-gaps", { count: counts.gapsOpen })}
      marks={marked ? <BasisMark basis={marked.basis} /> : null}
      deck={
        gaps.length > 0 ? (
          <>
            {t("home-gaps-counting", { count: counts.gapsOpen, relaxed_count: counts.gapsWithoutWork })}
            {" · "}
            {t("home-gaps-deck", { count: counts.gapsWithoutOwner })}
          </>
        ) : null
      }
    >
      {gaps.length === 0 ? (
        <EmptyState inSection title={t("home-gaps-none")}>
          {t("home-gaps-how")}
        </EmptyState>
      ) : null}
      <ul className={css.gaps}>
        {gaps.map((gap, at) => (
          <li key={gap.record.id} {...onScreenOnly(at, PRINTED.gaps)}>
            <Code>{gap.record.label}</Code>
            <div>
              <span className={css.name}>
                <TextLink onPress={() => onOpen(gap.record.id)}>
                  <bdi>{gap.record.name}</bdi>
                </TextLink>
              </span>
              <p className="small muted">{gap.issue ? <bdi>{gap.issue.name}</bdi> : null}</p>
              <p className="small muted">
                {gap.workItems.map((work) => (
                  <Fragment key={work.id}>
                    <TextLink onPress={() => onOpen(work.id)}>{work.label}</TextLink>{" "}
                  </Fragment>
                ))}
                {gap.owner ? (
                  <bdi>{gap.owner.name}</bdi>
                ) : (
                  <span className={css.open}>{t("home-no-owner")}</span>
                )}
                {gap.years ? `, ${gap.years}` : null}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <Rest count={gaps.length} printed={PRINTED.gaps} />
      <p className={css.more}>
        <TextLink onPress={onAll}>{t("home-to-gaps")}</TextLink>
      </p>
    </Section>
  );
}
