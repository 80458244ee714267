import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useUndo } from "~/actions";
import { asFailure, call, commands, type Failure, type HistoryLine } from "~/backend";
import { Button, Dialog, EmptyState, FaultNote, Waiting } from "~/components";
import { useMayEdit } from "~/shell/desk";
import { answered } from "~/shell/questions";
import { tell } from "~/shell/status";
import { useText } from "~/text";
import css from "./history.module.css";

const AT_ONCE = 100;

/** The whole plan's changes, newest first, and the way back to any of them. */
export function HistoryDialog() {
  const { t, say } = useText();
  const { undo } = useUndo();
  const mayEdit = useMayEdit();
  const [asked, setAsked] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const pages = useInfiniteQuery({
    queryKey: ["history", "all"],
    queryFn: ({ pageParam }) => call(commands.historyPage(pageParam, AT_ONCE)),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });
  const lines = pages.data?.pages.flatMap((page) => page.lines) ?? [];
  const total = pages.data?.pages[0]?.total ?? 0;
  const goBack = async (seq: number) => {
    setFailure(null);
    try {
      tell(t("undone", { name: say(await call(commands.historyUndoTo(seq))) }));
      setAsked(null);
    } catch (error) {
      setFailure(asFailure(error));
    }
  };
  return (
    <Dialog
      title={t("history-title", { count: total })}
      size="wide"
      isOpen
      onClose={answered}
      actions={
        <>
          <Button autoFocus onPress={answered}>
            {t("close")}
          </Button>
          <Button shortcut="Mod+Z" isDisabled={!mayEdit || lines.length === 0} onPress={() => void undo()}>
            {t("history-undo-last")}
          </Button>
        </>
      }
    >
      {failure ? <FaultNote error={failure} /> : null}
      {pages.error ? <FaultNote error={pages.error} onRetry={() => void pages.refetch()} /> : null}
      {pages.isPending ? <Waiting /> : null}
      {pages.data && lines.length === 0 ? (
        <EmptyState title={t("history-none")}>{t("history-none-how")}</EmptyState>
      ) : null}
      <ol className={css.lines}>
        {lines.map((line, at) => (
          <Line
            key={line.seq}
            line={line}
            startsOpening={line.beforeOpening && !(lines[at - 1]?.beforeOpening ?? false)}
            after={at}
            mayEdit={mayEdit}
            isAsked={asked === line.seq}
            onAsk={() => setAsked(asked === line.seq ? null : line.seq)}
            onGoBack={() => void goBack(line.seq)}
          />
        ))}
      </ol>
      {pages.hasNextPage ? (
        <Button kind="quiet" isDisabled={pages.isFetchingNextPage} onPress={() => void pages.fetchNextPage()}>
          {t("history-more")}
        </Button>
      ) : null}
    </Dialog>
  );
}

/** The name of a change as the beginning of a line. */
function begin(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

interface LineProps {
  line: HistoryLine;
  startsOpening: boolean;
  /** How many changes came after this one. */
  after: number;
  mayEdit: boolean;
  isAsked: boolean;
  onAsk: () => void;
  onGoBack: () => void;
}

function Line({ line, startsOpening, after, mayEdit, isAsked, onAsk, onGoBack }: LineProps) {
  const { t, say, instant } = useText();
  return (
    <>
      {startsOpening ? <li className={css.opened}>{t("history-opened")}</li> : null}
      <li className={css.line} data-undone={line.undone || undefined}>
        <span className={css.what}>
          {begin(say(line.name))}
          {line.undone ? <small>{t("history-taken-back")}</small> : null}
          {line.reason ? <small dir="auto">{line.reason}</small> : null}
        </span>
        <span className={css.who}>
          <bdi>{line.actor || t("author-unnamed")}</bdi>
        </span>
        <span className={css.when}>{instant(line.at)}</span>
        {mayEdit && after > 0 ? (
          <Button kind="quiet" onPress={onAsk} aria-expanded={isAsked}>
            {t("history-back-to")}
          </Button>
        ) : (
          <span />
        )}
        {isAsked ? (
          <span className={css.ask}>
            {t("history-back-told", { count: after })}
            <Button onPress={onGoBack}>{t("history-back-do", { count: after })}</Button>
          </span>
        ) : null}
      </li>
    </>
  );
}
