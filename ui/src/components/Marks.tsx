import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import type { Basis, ConflictMark as Conflict, SourceRef } from "~/backend/bindings";
import { useText } from "~/text";
import { cx } from "./cx";
import css from "./Marks.module.css";

/** Status words of the plan, in the order of the key. */
export type Status = "on_track" | "at_risk" | "off_track" | "not_started" | "done" | "no_update";

const SHAPES: Record<Status, ReactNode> = {
  on_track: <circle cx="6" cy="6" r="5" className={css.on_track} />,
  at_risk: <path d="M6 .8 11.6 11H.4z" className={css.at_risk} />,
  off_track: <rect x="1" y="1" width="10" height="10" className={css.off_track} />,
  not_started: <circle cx="6" cy="6" r="4.3" className={css.not_started} />,
  done: <path d="M1.5 6.5 4.6 9.6 10.5 2.6" className={css.done} />,
  no_update: (
    <g className={css.ask}>
      <text x="6" y="10.5" textAnchor="middle">
        {"?"}
      </text>
    </g>
  ),
};

/** ● ▲ ■ ◌ ✓ ? — a shape each. `withWord` prints the word too, as in a key. */
export function StatusMark({ status, withWord = false }: { status: Status; withWord?: boolean }) {
  const { t } = useText();
  const word = t(`status-${status}`);
  const shape = (
    <svg
      className={css.status}
      viewBox="0 0 12 12"
      {...(withWord ? { "aria-hidden": true } : { role: "img", "aria-label": word })}
    >
      {SHAPES[status]}
    </svg>
  );
  if (!withWord) return shape;
  return (
    <span className={css.key}>
      {shape}
      {word}
    </span>
  );
}

/** What a source gives and what the plan's own people decided needs no mark. */
function isMarked(basis: Basis): boolean {
  return basis !== "sourced" && basis !== "own";
}

/**
 * `≈ illustrative`, `≈ inferred`, `≈ from memory`; nothing for what a source gives.
 * On a head it covers the section; on a fact (`bare`) it has no dashed line.
 */
export function BasisMark({ basis, bare = false }: { basis: Basis; bare?: boolean }) {
  const { t } = useText();
  if (!isMarked(basis)) return null;
  return <span className={cx(css.basis, bare && css.bare)}>{t(`basis-${basis}`)}</span>;
}

/** In a dense cell only `≈` stands before the figure; the word is in its accessible name. */
export function Approximate({ basis, children }: { basis: Basis; children: ReactNode }) {
  const { t } = useText();
  if (!isMarked(basis)) return <>{children}</>;
  return (
    <span className={css.figure} title={t(`basis-${basis}`)}>
      <span aria-hidden>{"≈ "}</span>
      {children}
      <span className="aside">{t(`basis-${basis}`)}</span>
    </span>
  );
}

/** `S37` in a hairline frame; a press opens the source in the pane. */
export function SourceMark({ source, onOpen }: { source: SourceRef; onOpen?: (id: string) => void }) {
  const { t } = useText();
  const name = t("source-open", { label: source.label, title: source.title });
  if (!onOpen) {
    return (
      <span className={css.source} title={source.title}>
        {source.label}
      </span>
    );
  }
  return (
    <Button className={css.source ?? ""} aria-label={name} onPress={() => onOpen(source.id)}>
      {source.label}
    </Button>
  );
}

export interface SourceMarksProps {
  sources: readonly SourceRef[];
  onOpen?: (id: string) => void;
  /** How many are shown where room is short; how many more there are is said. */
  most?: number;
}

/** The sources of a fact, with their spaces. */
export function SourceMarks({ sources, onOpen, most = Number.POSITIVE_INFINITY }: SourceMarksProps) {
  const { t } = useText();
  // Hiding a single one would take as much room as showing it.
  const shown = sources.length > most + 1 ? sources.slice(0, most) : sources;
  const hidden = sources.length - shown.length;
  return (
    <>
      {shown.map((source) => (
        <span key={source.id}>
          {" "}
          <SourceMark source={source} {...(onOpen ? { onOpen } : {})} />
        </span>
      ))}
      {hidden > 0 ? <span className={css.more}> {t("sources-more", { count: hidden })}</span> : null}
    </>
  );
}

/** `≠ 2 dates`; a press shows the values side by side. */
export function ConflictMark({ conflict, onOpen }: { conflict: Conflict; onOpen?: (id: string) => void }) {
  const { t } = useText();
  const text = t("conflict-mark", { count: conflict.count, of: conflict.of });
  if (!onOpen) return <span className={css.conflict}>{text}</span>;
  return (
    <Button className={css.conflict ?? ""} onPress={() => onOpen(conflict.id)}>
      {text}
    </Button>
  );
}

/** A 2 px bar before grey words: `awaiting translation`. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className={css.tag}>{children}</span>;
}

/** A code people say: W-03. */
export function Code({ children }: { children: ReactNode }) {
  return <bdi className="id">{children}</bdi>;
}
