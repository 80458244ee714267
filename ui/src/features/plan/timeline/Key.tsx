import type { TimelineFindings } from "~/backend";
import { useText } from "~/text";
import { shownCase } from "../case";
import { Hatch, signsOf } from "./signs";
import css from "./timeline.module.css";

/** What the marks of the picture mean; only those that are in it. */
export function Key(props: { findings: TimelineFindings; compares: boolean; room: boolean }) {
  const speech = useText();
  const inCase = speech.t(`case-${shownCase.use()}`);
  const signs = signsOf(props.findings, { ...props, inCase, hatch: "key-hatch" }, speech);
  return (
    <div className={css.key}>
      {signs.map((sign) => (
        <span key={sign.id}>
          <svg width={sign.width} height="12" aria-hidden="true" overflow="visible">
            {sign.id === "unfunded" ? (
              <defs>
                <Hatch id="key-hatch" />
              </defs>
            ) : null}
            {sign.drawn}
          </svg>
          {sign.label}
        </span>
      ))}
    </div>
  );
}
