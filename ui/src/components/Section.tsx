import type { ReactNode } from "react";
import { Button } from "./Button";
import css from "./Layout.module.css";

export interface SectionProps {
  /** The finding. */
  title: string;
  /** BasisMark, which covers the whole section. */
  marks?: ReactNode;
  /** A grey line below: what is counted, the key, the unit. */
  deck?: ReactNode;
  /** A link at the end of the head. */
  end?: ReactNode;
  children?: ReactNode;
}

/** A rule above, a bold line, a grey line, then the content. No box. */
export function Section({ title, marks, deck, end, children }: SectionProps) {
  return (
    <section className={css.section} aria-label={title}>
      <SectionHead title={title} marks={marks} deck={deck} end={end} />
      {children}
    </section>
  );
}

export function SectionHead({ title, marks, deck, end }: Omit<SectionProps, "children">) {
  return (
    <>
      <div className={css.sectionTop}>
        <h2>{title}</h2>
        {marks}
        {end ? <div className={css.sectionEnd}>{end}</div> : null}
      </div>
      {deck ? <p className={css.deck}>{deck}</p> : null}
    </>
  );
}

export interface EmptyStateProps {
  /** What will stand here. */
  title: string;
  /** How it gets here. */
  children: ReactNode;
  /** It stands in a section, whose head is above it. */
  inSection?: boolean;
  action?: { label: string; run: () => void } | undefined;
}

/** `<EmptyState title={t("gaps-none")} action={{ label, run }}>{t("gaps-none-how")}</EmptyState>` */
export function EmptyState({ title, children, action, inSection = false }: EmptyStateProps) {
  const Head = inSection ? "h3" : "h2";
  return (
    <div className={css.empty}>
      <Head>{title}</Head>
      <p>{children}</p>
      {action ? <Button onPress={action.run}>{action.label}</Button> : null}
    </div>
  );
}

export interface FactRow {
  id: string;
  term: string;
  /** Null prints "not known". Leave the row out where an empty fact need not be shown. */
  value: ReactNode;
}

/** Term and value, as in the pane. */
export function FactList({ facts, unknown }: { facts: readonly FactRow[]; unknown: string }) {
  return (
    <dl className={css.facts}>
      {facts.map((fact) => (
        <div key={fact.id} style={{ display: "contents" }}>
          <dt>{fact.term}</dt>
          <dd>{fact.value ?? <span className={css.unknown}>{unknown}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
