import { useFiscal, useText } from "~/text";
import css from "./Marks.module.css";

/** Two days as the ends of a span, with the fiscal years and quarters they lie in. */
export function DaySpan({ start, end }: { start: string; end: string }) {
  const { t, span } = useText();
  const lies = useFiscalSpan()(start, end);
  return (
    <span className={css.day}>
      {t("home-from-to", span(start, end))}
      {lies ? <small> {lies}</small> : null}
    </span>
  );
}

/** The fiscal years and quarters in which a span begins and ends, said once where they are the same. */
export function useFiscalSpan(): (start: string, end: string) => string {
  const { t } = useText();
  const fiscal = useFiscal();
  return (start, end) => {
    const [first, last] = [fiscal(start), fiscal(end)];
    return first && last && first !== last ? t("plan-years", { first, last }) : first || last;
  };
}

/** A day in the precision known, with the fiscal year and quarter it lies in. */
export function Day({ iso }: { iso: string }) {
  const { day } = useText();
  const fiscal = useFiscal()(iso);
  return (
    <span className={css.day}>
      <span>{day(iso)}</span>
      {fiscal ? <small> {fiscal}</small> : null}
    </span>
  );
}
