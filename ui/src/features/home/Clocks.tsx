import type { ClockRow } from "~/backend";
import { BasisMark, Code, Section, TextLink, useFiscalSpan } from "~/components";
import { useDated, useText } from "~/text";
import { clockScale } from "./clocks";
import { onScreenOnly, PRINTED, Rest } from "./Rest";
import css from "./home.module.css";

const HEIGHT = 12;

/** When the proceedings are open for comment, and when their reports came. Nothing without proceedings. */
export function Clocks({
  clocks,
  onOpen,
  onAll,
}: {
  clocks: readonly ClockRow[];
  onOpen: (id: string) => void;
  onAll: () => void;
}) {
  const speech = useText();
  const { t } = speech;
  const dated = useDated();
  const fiscalSpan = useFiscalSpan();
  if (clocks.length === 0) return null;
  const open = clocks.filter((clock) => clock.daysLeft !== null);
  const scale = clockScale(clocks);
  const marked = clocks.find((clock) => clock.record.basis === "illustrative");
  const mirrored = document.documentElement.dir === "rtl";
  const at = (share: number) => `${(mirrored ? 1 - share : share) * 100}%`;
  return (
    <Section
      title={t("home-clocks", { count: open.length })}
      marks={marked ? <BasisMark basis="illustrative" /> : null}
      deck={t("home-clocks-deck")}
    >
      <ul className={css.clocks}>
        {clocks.map((clock, index) => {
          const [start, end] = [scale.share(clock.opensOn, "first"), scale.share(clock.closesOn, "last")];
          const report = scale.share(clock.reportOn, "first");
          return (
            <li key={clock.record.id} {...onScreenOnly(index, PRINTED.clocks)}>
              <span className={css.clockName}>
                <Code>{clock.record.label}</Code>{" "}
                <span className={css.name}>
                  <TextLink onPress={() => onOpen(clock.record.id)}>
                    <bdi>{clock.record.name}</bdi>
                  </TextLink>
                </span>
              </span>
              <svg
                className={css.clock}
                height={HEIGHT}
                role="img"
                aria-label={sayClock(speech, dated, fiscalSpan, clock)}
              >
                {scale.years.map((year) => (
                  <line key={year.name} x1={at(year.share)} x2={at(year.share)} y1={0} y2={HEIGHT} />
                ))}
                {start !== null && end !== null ? (
                  <rect
                    x={at(mirrored ? end : start)}
                    width={`${Math.max(end - start, 0.012) * 100}%`}
                    y={1}
                    height={HEIGHT - 2}
                    data-open={clock.daysLeft !== null || undefined}
                  />
                ) : null}
                {report === null ? null : (
                  <svg x={at(report)} y={HEIGHT / 2} overflow="visible">
                    <path d="M0-5L5 0L0 5L-5 0Z" />
                  </svg>
                )}
              </svg>
              <span className="small muted">{sayClock(speech, dated, fiscalSpan, clock)}</span>
            </li>
          );
        })}
      </ul>
      <Rest count={clocks.length} printed={PRINTED.clocks} />
      <p className={css.more}>
        <TextLink onPress={onAll}>{t("home-to-comments")}</TextLink>
      </p>
    </Section>
  );
}

function sayClock(
  { t, span }: ReturnType<typeof useText>,
  dated: ReturnType<typeof useDated>,
  fiscalSpan: ReturnType<typeof useFiscalSpan>,
  clock: ClockRow,
): string {
  const parts: string[] = [];
  if (clock.daysLeft !== null) parts.push(t("home-clock-left", { count: clock.daysLeft }));
  if (clock.opensOn && clock.closesOn) {
    const days = t("home-from-to", span(clock.opensOn, clock.closesOn));
    parts.push([days, fiscalSpan(clock.opensOn, clock.closesOn)].filter(Boolean).join(" "));
  } else if (clock.closesOn) parts.push(t("home-clock-closes", { day: dated(clock.closesOn) }));
  else if (clock.opensOn) parts.push(t("home-clock-opens", { day: dated(clock.opensOn) }));
  if (clock.reportOn) parts.push(t("home-clock-report", { day: dated(clock.reportOn) }));
  return parts.length > 0 ? parts.join(" · ") : t("not-known");
}
