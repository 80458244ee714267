import { ArrowDown, ArrowUp, Download } from "lucide-react";
import { useRef, useState, type ReactNode } from "react";
import type { Comparison } from "~/backend";
import { Button, Icon, IconButton, Page, PageHead, Segmented, Toolbar } from "~/components";
import type { PageHeadProps } from "~/components/Page";
import { PlacePane } from "~/shell/PlacePane";
import { useText } from "~/text";
import { ChangeList } from "./ChangeList";
import { ChangeMap } from "./ChangeMap";
import { Contents } from "./Contents";
import { Sheet, type View } from "./Sheet";
import { counted, useSteps } from "./steps";
import css from "./documents.module.css";

export interface RedlineDeskProps {
  head: PageHeadProps;
  /** What the button says that hands the redline out, and what it does. */
  exports: { label: string; run: () => void };
  /** Name of the toolbar, and what is chosen in it. */
  toolbar: { label: string; choices: ReactNode };
  /** Name of the paper, for screen readers. */
  label: string;
  /** The redline, once there is one. */
  data: Comparison | undefined;
  /** Title and running head of the sheet. */
  sheet: { title: string; head: [string, string] };
  view?: View;
  /** What stands above the sheet, or in its place. */
  children?: ReactNode;
  /** What stands in the pane before the list of changes; it is given what shows a change in the text. */
  before?: ((show: (id: string) => void) => ReactNode) | null;
  /** The list names who made each change. */
  authors?: boolean;
  /** The pane keeps its width on a narrow window. */
  stays?: boolean;
}

/** A redline as it is read: contents, paper, where the changes are, and the list of them. */
export function RedlineDesk(props: RedlineDeskProps) {
  const { head, exports, toolbar, label, data, sheet, view = "inline", children, before, authors } = props;
  const { t } = useText();
  const [current, setCurrent] = useState<string | null>(null);
  const paper = useRef<HTMLDivElement>(null);
  const { step, show } = useSteps(data, current, setCurrent, paper);
  return (
    <Page
      bleeds
      head={
        <PageHead
          {...head}
          tools={
            <Button kind="primary" isDisabled={!data} onPress={exports.run}>
              <Icon of={Download} /> {exports.label}
            </Button>
          }
        />
      }
      toolbar={
        <Toolbar
          label={toolbar.label}
          end={
            data ? (
              <>
                <span>{t("redline-counts", counted(data))}</span>
                <IconButton icon={ArrowUp} label={t("redline-previous")} onPress={() => step(-1)} />
                <IconButton icon={ArrowDown} label={t("redline-next")} onPress={() => step(1)} />
              </>
            ) : undefined
          }
        >
          {toolbar.choices}
        </Toolbar>
      }
    >
      <div className={css.desk}>
        {data ? <Contents blocks={data.blocks} counts /> : null}
        <div
          className={css.paper}
          ref={paper}
          data-region="content"
          role="region"
          aria-label={label}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the focus to be scrolled by keys
          tabIndex={0}
        >
          {children}
          {data ? (
            <Sheet
              title={sheet.title}
              head={sheet.head}
              blocks={data.blocks}
              language={data.language}
              view={view}
              current={current}
            />
          ) : null}
        </div>
        {data && view === "inline" ? (
          <ChangeMap changes={data.changes} blocks={data.blocks} current={current} />
        ) : null}
      </div>
      {data && (before || data.changes.length > 0) ? (
        <PlacePane stays={props.stays ?? false}>
          {before ? <Before before={before} show={show} /> : null}
          <ChangeList changes={data.changes} current={current} onChoose={show} authors={authors ?? false} />
        </PlacePane>
      ) : null}
    </Page>
  );
}

function Before({
  before,
  show,
}: {
  before: (show: (id: string) => void) => ReactNode;
  show: (id: string) => void;
}) {
  return before(show);
}

/** Whether both versions stand in the text together, or one alone. */
export function ViewChoice({ value, onChange }: { value: View; onChange: (view: View) => void }) {
  const { t } = useText();
  return (
    <Segmented
      label={t("redline-view")}
      options={[
        { id: "inline", label: t("redline-view-inline") },
        { id: "before", label: t("redline-view-before") },
        { id: "after", label: t("redline-view-after") },
      ]}
      value={value}
      onChange={onChange}
    />
  );
}

/** How far a comparison is that takes its time, and a way out of it. */
export function Running({ said, end }: { said: string; end: { label: string; run: () => void } }) {
  return (
    <div className={css.running} role="status">
      <span>{said}</span>
      <Button onPress={end.run}>{end.label}</Button>
    </div>
  );
}
