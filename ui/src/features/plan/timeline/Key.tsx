import type { Timeline } from "~/backend";
import { useText } from "~/text";
import { shownCase } from "../case";
import css from "./timeline.module.css";

/** What the marks of the picture mean; only those that are in it. */
export function Key({ timeline, compares }: { timeline: Timeline; compares: boolean }) {
  const { t } = useText();
  const inCase = shownCase.use();
  const { rows, links } = timeline;
  return (
    <div className={css.key}>
      <span>
        <svg width="40" height="12" aria-hidden="true">
          <rect width="40" height="12" className={css.bar} />
          <rect width="20" height="12" className={css.done} />
        </svg>
        {t("timeline-key-planned")}
      </span>
      {compares ? (
        <span>
          <svg width="32" height="4" aria-hidden="true">
            <rect width="32" height="4" className={css.was} />
          </svg>
          {t("timeline-key-baseline")}
        </span>
      ) : null}
      {rows.some((row) => row.unfunded) ? (
        <span>
          <svg width="34" height="12" aria-hidden="true">
            <defs>
              <pattern
                id="key-hatch"
                width="6"
                height="6"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
              >
                <rect width="6" height="6" className={css.hatchGround} />
                <line x1="0" x2="0" y1="0" y2="6" className={css.hatchLine} />
              </pattern>
            </defs>
            <rect x=".5" y=".5" width="33" height="11" fill="url(#key-hatch)" className={css.unfunded} />
          </svg>
          {t("timeline-key-unfunded", { case: t(`case-${inCase}`) })}
        </span>
      ) : null}
      {rows.some((row) => row.milestones.length > 0) ? (
        <span>
          <svg width="14" height="14" aria-hidden="true">
            <path d="M7 0l7 7l-7 7l-7 -7z" className={css.diamond} />
          </svg>
          {t("timeline-key-milestone")}
        </span>
      ) : null}
      {rows.some((row) => row.critical) ? (
        <span>
          <svg width="32" height="4" aria-hidden="true">
            <line x1="0" x2="32" y1="2" y2="2" className={css.critical} />
          </svg>
          {t("timeline-key-critical")}
        </span>
      ) : null}
      {links.some((link) => link.shortDays !== null) ? (
        <span>
          <svg width="26" height="8" aria-hidden="true" className={css.tieBroken}>
            <path d="M0 4H20" />
            <path d="M26 4l-6 -3.5v7z" className={css.arrow} />
          </svg>
          {t("timeline-key-broken")}
        </span>
      ) : null}
    </div>
  );
}
