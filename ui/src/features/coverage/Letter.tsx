import { cx } from "~/components/cx";
import { LETTERS } from "./view";
import type { CoverageValue } from "./wire";
import css from "./letter.module.css";

/** The class that gives a value its fill and its pattern: ink is cover. */
export function fillOf(value: CoverageValue): string {
  return css[value] ?? "";
}

/** A small tile with the letter of a value. The word stands beside it. */
export function Letter({ value, size = "small" }: { value: CoverageValue; size?: "small" | "large" }) {
  return (
    <i aria-hidden className={cx(css.tile, size === "large" && css.large, fillOf(value))}>
      {LETTERS[value]}
    </i>
  );
}
