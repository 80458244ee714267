import { useEffect, useRef } from "react";
import { BasisMark, Button, EmptyState, FaultNote, Page, PageHead, Waiting } from "~/components";
import { useMayEdit } from "~/shell/desk";
import { PlacePane } from "~/shell/PlacePane";
import { useGo, useOpenRecord, useWhere } from "~/shell/route";
import { useText } from "~/text";
import { asking } from "./acts/asking";
import { IssueDialogs } from "./acts/IssueDialogs";
import { issuesFinding } from "./finding";
import { Lineage } from "./lineage/Lineage";
import { IssuePane } from "./pane/IssuePane";
import { PrioritiesTab } from "./priorities/PrioritiesTab";
import { useIssueLists, usePicture } from "./queries";
import { Register } from "./register/Register";
import { marked, type LineagePicture } from "./wire";
import css from "./issues.module.css";

const newList = () => asking.set({ act: "new_list" });

/** The issues: the register of each list, where they came from and went, and acting on them. */
export default function IssuesPlace() {
  const { t } = useText();
  const { tab, record } = useWhere();
  const go = useGo();
  const open = useOpenRecord();
  const mayEdit = useMayEdit();
  const lists = useIssueLists();
  const picture = usePicture();
  const shown = tab === "lineage" || tab === "priorities" ? tab : "register";
  const fault = lists.error ?? picture.error;
  const recordList = record === null ? null : listOf(picture.data, record);
  const first = lists.data?.lists[0];
  // An issue that was taken back while it was looked at leaves the pane with it.
  const shownIssue = useRef<string | null>(null);
  const isLoaded = picture.data !== undefined;
  useEffect(() => {
    if (recordList !== null) shownIssue.current = record;
    else if (isLoaded && record !== null && shownIssue.current === record) open(null);
  }, [record, recordList, isLoaded, open]);
  return (
    <>
      <Page
        bleeds
        head={
          <IssuesHead
            picture={picture.data}
            tab={shown}
            count={first?.holds}
            onTab={(id) => go({ tab: id === "register" ? null : id, ...(record ? { record } : {}) })}
            canAdd={mayEdit && first !== undefined}
          />
        }
      >
        {fault ? (
          <div className={css.padded}>
            <FaultNote
              error={fault}
              onRetry={() => {
                void lists.refetch();
                void picture.refetch();
              }}
            />
          </div>
        ) : null}
        {!fault && (!lists.data || !picture.data) ? <Waiting /> : null}
        {lists.data && picture.data && lists.data.lists.length === 0 ? (
          <div className={css.padded}>
            <EmptyState
              title={t("issues-none")}
              action={mayEdit ? { label: t("issues-new-list"), run: newList } : undefined}
            >
              {t("issues-none-how")}
            </EmptyState>
          </div>
        ) : null}
        {lists.data && picture.data && lists.data.lists.length > 0 ? (
          shown === "lineage" ? (
            <Lineage picture={picture.data} onNewList={newList} />
          ) : shown === "priorities" ? (
            <PrioritiesTab lists={lists.data} />
          ) : (
            <Register lists={lists.data} recordList={recordList} />
          )
        ) : null}
      </Page>
      {record !== null && recordList !== null ? (
        <PlacePane>
          <IssuePane id={record} picture={picture.data} onOpen={open} onClose={() => open(null)} />
        </PlacePane>
      ) : null}
      <IssueDialogs />
    </>
  );
}

/** The list an issue stands in; null for a record that is no issue. */
function listOf(picture: LineagePicture | undefined, record: string): string | null {
  const column = picture?.columns.find((each) => each.nodes.some((node) => node.record.id === record));
  return column?.list.record.id ?? null;
}

interface HeadProps {
  picture: LineagePicture | undefined;
  tab: string;
  count: number | undefined;
  onTab: (id: string) => void;
  canAdd: boolean;
}

function IssuesHead({ picture, tab, count, onTab, canAdd }: HeadProps) {
  const speech = useText();
  const { t } = speech;
  const { params } = useWhere();
  const finding = picture?.finding ?? null;
  const { title, counted } = issuesFinding(speech, finding);
  const list = params["list"] ?? picture?.columns[0]?.list.record.id;
  return (
    <PageHead
      title={title}
      marks={counted && finding ? <BasisMark basis={marked(finding.basis)} /> : null}
      tabsLabel={t("issues-tabs")}
      tabs={[
        { id: "register", label: t("issues-tab-register"), count },
        { id: "lineage", label: t("issues-tab-lineage") },
        { id: "priorities", label: t("priorities-tab") },
      ]}
      tab={tab}
      onTab={onTab}
      tools={
        <>
          <Button isDisabled={!canAdd} onPress={newList}>
            {t("issues-new-list")}
          </Button>
          <Button isDisabled={!canAdd || !list} onPress={() => list && asking.set({ act: "new", list })}>
            {t("issues-new")}
          </Button>
        </>
      }
    />
  );
}
