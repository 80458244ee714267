import { useRef, type KeyboardEvent } from "react";
import type { Impact } from "~/backend";
import { Code } from "~/components";
import { cx } from "~/components/cx";
import { useText } from "~/text";
import { layout, NODE, walked } from "./layout";
import css from "./impact.module.css";

/** Layers from what the record rests on to what falls with it. */
export function Picture({ impact, onOpen }: { impact: Impact; onOpen: (id: string) => void }) {
  const { t } = useText();
  const root = useRef<HTMLDivElement>(null);
  const drawing = layout(impact);
  const mirrored = document.documentElement.dir === "rtl";
  const at = (x: number) => (mirrored ? drawing.width - x : x);
  const place = new Map(drawing.placed.map((each) => [each.node.record.id, each]));
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const id = event.currentTarget.dataset["record"];
    const swap: Record<string, string> = { ArrowLeft: "ArrowRight", ArrowRight: "ArrowLeft" };
    const key = mirrored ? (swap[event.key] ?? event.key) : event.key;
    const to = id === undefined ? null : walked(drawing, id, key);
    if (to === null) return;
    event.preventDefault();
    root.current?.querySelector<HTMLElement>(`[data-record="${to}"]`)?.focus();
  };
  return (
    <div ref={root} className={css.scroll}>
      <div className={css.heads} style={{ inlineSize: drawing.width }}>
        {drawing.steps.map((step) => (
          <span key={step} style={{ inlineSize: NODE.width, marginInlineEnd: NODE.gapX }}>
            {t(step < 0 ? "impact-rests-on" : step > 0 ? "impact-falls" : "impact-itself", {
              count: Math.abs(step),
            })}
          </span>
        ))}
      </div>
      <div
        className={css.picture}
        role="group"
        aria-label={t("impact-picture")}
        style={{ inlineSize: drawing.width, blockSize: drawing.height }}
      >
        <svg width={drawing.width} height={drawing.height} aria-hidden="true">
          {impact.links.map((link) => {
            const [on, rests] = [place.get(link.on), place.get(link.rests)];
            if (!on || !rests) return null;
            const [x1, x2] = [on.x + NODE.width, rests.x];
            const [y1, y2] = [on.y + NODE.height / 2, rests.y + NODE.height / 2];
            const bend = (x2 - x1) / 2;
            const near = on.node.step === 0 || rests.node.step === 0;
            return (
              <path
                key={`${link.on} ${link.rests} ${link.because}`}
                d={`M${at(x1)} ${y1}C${at(x1 + bend)} ${y1} ${at(x2 - bend)} ${y2} ${at(x2)} ${y2}`}
                className={near ? css.near : css.link}
              />
            );
          })}
        </svg>
        {drawing.placed.map(({ node, x, y }) => (
          <button
            key={node.record.id}
            type="button"
            data-record={node.record.id}
            className={cx(css.node, node.step === 0 && css.itself)}
            style={{
              insetInlineStart: x,
              insetBlockStart: y,
              inlineSize: NODE.width,
              blockSize: NODE.height,
            }}
            title={node.record.name}
            onKeyDown={press}
            onClick={() => onOpen(node.record.id)}
          >
            <small>
              {t(`kind-${node.record.kind}`)} <Code>{node.record.label}</Code>
            </small>
            <bdi>{node.record.name}</bdi>
          </button>
        ))}
      </div>
    </div>
  );
}
