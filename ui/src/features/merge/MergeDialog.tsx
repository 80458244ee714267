import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ActDialog, useOperate } from "~/actions";
import { askOnly, call, commands, type MergeDecision, type Side } from "~/backend";
import { Button, FaultNote } from "~/components";
import { useArrival } from "~/features/files/arrival";
import { useLook } from "~/features/imports/useLook";
import { answered } from "~/shell/questions";
import { useText } from "~/text";
import { Conflicts } from "./Conflicts";
import { Told } from "./Told";
import css from "./merge.module.css";

const NONE: readonly MergeDecision[] = [];

/**
 * Merges a copy that somebody changed elsewhere: what comes in, what both changed, and nothing before all is decided. `own`
 * is the path of the plan's own file, when something else wrote to that.
 */
export function MergeDialog({ own = null }: { own?: string | null }) {
  const { t } = useText();
  const operate = useOperate();
  const [handle, setHandle] = useState<string | null>(own);
  const [decided, setDecided] = useState<Readonly<Record<string, Side>>>({});
  // Answers that do not fit together become one question, which is looked for when the plan said no.
  const [answers, setAnswers] = useState<readonly MergeDecision[]>(NONE);
  const { failure, look } = useLook();
  const preview = useQuery({
    queryKey: ["record", "merge preview", handle, answers],
    queryFn: () => call(commands.mergePreview(handle ?? "", [...answers])),
    enabled: handle !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const arrival = useArrival(preview.isFetching);
  const choose = () =>
    look(async () => {
      const chosen = await call(commands.pathChoose("open_plan", ""));
      if (chosen === null) return;
      setDecided({});
      setAnswers(NONE);
      setHandle(chosen);
    });
  const found = preview.error ? undefined : preview.data;
  const conflicts = found?.told.conflicts ?? [];
  const open = conflicts.filter(({ id }) => decided[id] === undefined).length;
  const ready = found !== undefined && !found.nothingNew && open === 0 && !preview.isFetching;
  const decide = (ids: readonly string[], side: Side) =>
    setDecided((before) => ({ ...before, ...Object.fromEntries(ids.map((id) => [id, side])) }));
  const submit = async () => {
    if (handle === null || !ready) return;
    // An answer that became part of another question is sent as well: the question follows from it.
    const decisions = Object.entries(decided).map(([conflict, side]) => ({ conflict, side }));
    const done = t("merge-done", { file: found.file, count: found.told.came.length + conflicts.length });
    if ((await operate.run(commands.planMerge(handle, decisions), done)) !== null) answered();
    else setAnswers(decisions);
  };
  const error = failure ?? preview.error;
  return (
    <ActDialog
      title={t("merge-ask")}
      size="wide"
      act={t("merge-do")}
      operate={operate}
      isMissing={!ready}
      hasChoices={Object.keys(decided).length > 0}
      onAct={submit}
      onClose={answered}
    >
      <div className={css.file}>
        <Button onPress={() => void choose()}>{t(handle ? "merge-choose-other" : "merge-choose")}</Button>
        {found ? <bdi>{found.file}</bdi> : <span className={css.hint}>{t("merge-hint")}</span>}
      </div>
      {arrival ? (
        <div className={css.file}>
          <span role="status" className={css.hint}>
            {t(`arrival-${arrival.step}`, { percent: Math.round(arrival.thousandths / 10) })}
          </span>
          <Button kind="quiet" onPress={() => askOnly(commands.planArrivalEnd())}>
            {t("merge-stop")}
          </Button>
        </div>
      ) : null}
      {error ? <FaultNote error={error} /> : null}
      {found ? (
        <p role="status" className={css.counts}>
          {found.nothingNew
            ? t(handle === own ? "merge-nothing-new-own" : "merge-nothing-new", { file: found.file })
            : `${t("merge-came-count", { count: found.told.came.length })} · ${t("merge-open-count", { count: open })}`}
        </p>
      ) : null}
      {conflicts.length > 0 ? <Conflicts conflicts={conflicts} decided={decided} onDecide={decide} /> : null}
      {found ? <Told told={found.told} /> : null}
    </ActDialog>
  );
}
