import { useCallback, useMemo, useRef, useState } from "react";
import { useActions, type Action } from "~/actions";
import { Button, EmptyState, SourceMarks, Toolbar } from "~/components";
import { PictureDialog } from "~/features/pictures/PictureDialog";
import { useStatusHint } from "~/shell/status";
import { useGo, useWhere } from "~/shell/route";
import { Text, useText } from "~/text";
import type { LineagePicture } from "../wire";
import { LineageTable } from "./LineageTable";
import { Picture } from "./Picture";
import { Grouping } from "./Grouping";
import css from "../issues.module.css";

/** The lineage as a picture, and the table behind it (T). */
export function Lineage({ picture, onNewList }: { picture: LineagePicture; onNewList: () => void }) {
  const { t } = useText();
  const { record, params } = useWhere();
  const go = useGo();
  const asTable = params["view"] === "table";
  const taxonomy = params["group"] ?? picture.taxonomies[0] ?? null;
  const select = useCallback((issue: string) => go({ record: issue, replace: true }), [go]);
  const open = useCallback((id: string) => go({ record: id }), [go]);
  const turn = useCallback(
    () => go({ params: { view: asTable ? null : "table" }, replace: true }),
    [go, asTable],
  );
  const scroll = useRef<HTMLDivElement>(null);
  const [paper, setPaper] = useState<HTMLElement | null>(null);
  const label = t(asTable ? "issues-as-picture" : "issues-as-table");
  useActions(
    useMemo<Action[]>(
      () => [{ id: "issues.as_table", label, group: "view", shortcut: "T", run: turn }],
      [label, turn],
    ),
  );
  useStatusHint(t("issues-keys-lineage", { count: record ? 1 : 0 }));

  if (picture.columns.length < 2) {
    return (
      <div className={css.padded}>
        <EmptyState title={t("issues-lineage-one")} action={{ label: t("issues-new-list"), run: onNewList }}>
          {t("issues-lineage-one-how")}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className={css.view}>
      <Toolbar
        label={t("issues-tab-lineage")}
        end={
          <span>
            {picture.inferred > 0
              ? t("issues-links-inferred", { inferred_count: picture.inferred, count: picture.links.length })
              : t("issues-links-known", { count: picture.links.length })}
            <SourceMarks sources={picture.sources.slice(0, 3)} onOpen={open} />
          </span>
        }
      >
        {asTable ? null : (
          <>
            <Text id="issues-sorted" elems={{ b: <b className={css.ink} /> }} />
            <Text id="issues-width" elems={{ b: <b className={css.ink} /> }} />
          </>
        )}
        <Grouping
          taxonomies={picture.taxonomies}
          value={taxonomy}
          onChange={(group) => go({ params: { group }, replace: true })}
        />
        <Button kind="quiet" shortcut="T" onPress={turn}>
          {label}
        </Button>
        {asTable ? null : (
          <Button
            kind="quiet"
            onPress={() => setPaper(scroll.current?.querySelector<HTMLElement>("[role=group]") ?? null)}
          >
            {t("issues-picture-print")}
          </Button>
        )}
      </Toolbar>
      {asTable ? (
        <LineageTable picture={picture} taxonomy={taxonomy} selected={record} onSelect={select} />
      ) : (
        <div className={css.scroll} ref={scroll}>
          <Picture picture={picture} taxonomy={taxonomy} selected={record} onSelect={select} onOpen={open} />
        </div>
      )}
      {paper ? (
        <PictureDialog
          title={t("issues-lineage-name", { list: picture.columns[0]?.list.record.name ?? "" })}
          frame={paper}
          onClose={() => setPaper(null)}
        />
      ) : null}
    </div>
  );
}
