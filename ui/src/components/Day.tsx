import { useFiscal, useText } from "~/text";
import css from "./Marks.module.css";

/** A day in the precision known, with the fiscal year and quarter it lies in. */
export function Day({ iso }: { iso: string }) {
  const { day } = useText();
  const fiscal = useFiscal()(iso);
  return (
    <span className={css.day}>
      {day(iso)}
      {fiscal ? <small> {fiscal}</small> : null}
    </span>
  );
}
