import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { cx } from "./cx";
import css from "./Layout.module.css";

export interface PageProps {
  head: ReactNode;
  toolbar?: ReactNode;
  children: ReactNode;
  /** Own edges and own scrolling (a table or picture that fills the page). */
  bleeds?: boolean;
}

/** A place: head, toolbar, content. `<Page head={<PageHead …/>} toolbar={<Toolbar …/>}>…</Page>` */
export function Page({ head, toolbar, children, bleeds = false }: PageProps) {
  return (
    <div className={css.page}>
      {head}
      {toolbar ?? <div />}
      <div className={cx(css.body, !bleeds && css.padded)}>{children}</div>
    </div>
  );
}

export interface PageTab {
  id: string;
  label: string;
  count?: number | undefined;
}

export interface PageHeadProps {
  /** What the screen finds, from counts in the file; the plain name where a count is 0 or not known. */
  title: string;
  /** BasisMark, ConflictMark. */
  marks?: ReactNode;
  /** Buttons at the end. */
  tools?: ReactNode;
  tabs?: readonly PageTab[];
  /** Id of the tab in view. */
  tab?: string;
  onTab?: (id: string) => void;
  /** Name of the row of tabs, for screen readers. */
  tabsLabel?: string;
}

export function PageHead({ title, marks, tools, tabs, tab, onTab, tabsLabel }: PageHeadProps) {
  return (
    <header className={cx(css.head, !tabs && css.plainHead)}>
      <div className={css.headRow}>
        <h1 tabIndex={-1}>{title}</h1>
        {marks ? <span className={css.headMarks}>{marks}</span> : null}
        {tools ? <div className={css.tools}>{tools}</div> : null}
      </div>
      {tabs ? (
        <nav className={css.tabs} aria-label={tabsLabel ?? title}>
          {tabs.map((each) => (
            <Button
              key={each.id}
              data-text={each.label}
              {...(each.id === tab ? { "aria-current": "page" as const } : {})}
              onPress={() => onTab?.(each.id)}
            >
              <span>
                {each.label}
                {each.count === undefined ? null : <bdi className={css.count}>{each.count}</bdi>}
              </span>
            </Button>
          ))}
        </nav>
      ) : null}
    </header>
  );
}

/** Start: how the view is counted or cut. `end`: totals. */
export function Toolbar({ children, end, label }: { children: ReactNode; end?: ReactNode; label: string }) {
  return (
    <div role="group" aria-label={label} className={css.bar}>
      {children}
      {end ? <div className={css.barEnd}>{end}</div> : null}
    </div>
  );
}
