import { useText } from "~/text";
import css from "./home.module.css";

/** So many rows of a list stand on the printed page, which is one; on screen all do. */
export const PRINTED = { decisions: 6, gaps: 8, clocks: 5 } as const;

/** Marks a row that does not stand on the printed page. */
export function onScreenOnly(at: number, printed: number) {
  return at < printed ? {} : { "data-screen-only": true };
}

/** The printed page says how many rows of a list it leaves out. */
export function Rest({ count, printed }: { count: number; printed: number }) {
  const { t } = useText();
  if (count <= printed) return null;
  return <p className={css.rest}>{t("home-print-rest", { count: count - printed })}</p>;
}
