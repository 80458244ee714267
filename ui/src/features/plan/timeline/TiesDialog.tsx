import { X } from "lucide-react";
import { useState } from "react";
import { useOperate } from "~/actions";
import { commands, type DependencyKind, type RecordRef, type TieRow } from "~/backend";
import { Button, ComboField, Dialog, FaultNote, IconButton, SelectField, TextField } from "~/components";
import { nameOf } from "~/features/record/names";
import { useText } from "~/text";
import { useWholeOutline } from "../queries";
import css from "./timeline.module.css";

const KINDS: readonly DependencyKind[] = ["fs", "ss", "ff", "sf"];

interface Props {
  record: RecordRef;
  /** What it waits for now. */
  ties: readonly TieRow[];
  onClose: () => void;
}

/** What a work item waits for, which may be any in the outline, folded away or not. */
export function TiesDialog(props: Props) {
  const rows = useWholeOutline().data?.rows;
  return rows ? <TieFields {...props} items={rows.map((row) => row.record)} /> : null;
}

function TieFields({ record, ties, items, onClose }: Props & { items: readonly RecordRef[] }) {
  const { t } = useText();
  const operate = useOperate();
  const { id, name } = record;
  const [needs, setNeeds] = useState<string | null>(null);
  const [kind, setKind] = useState<DependencyKind>("fs");
  const [lag, setLag] = useState("0");
  const options = items
    .filter(
      (other) =>
        other.kind === "work_item" && other.id !== id && !ties.some((tie) => tie.other.id === other.id),
    )
    .map((other) => ({ id: other.id, label: nameOf(other) }));
  const days = /^-?\d{1,5}$/.test(lag.trim()) ? Number(lag) : null;
  const add = async () => {
    if (needs === null || days === null) return;
    const done = await operate.run(
      commands.dependencySet({ item: id, needs, kind, lagDays: days }),
      t("timeline-tied", { name }),
    );
    if (done === null) return;
    setNeeds(null);
    setLag("0");
  };
  const remove = (tie: string) =>
    operate.run(commands.dependencyRemove({ id: tie }), t("timeline-untied", { name }));
  return (
    <Dialog
      title={t("timeline-ties-ask", { name })}
      isOpen
      onClose={onClose}
      onSubmit={() => void add()}
      actions={
        <>
          <Button slot="close">{t("close")}</Button>
          <Button
            kind="primary"
            type="submit"
            isDisabled={needs === null || days === null || operate.isRunning}
          >
            {t("timeline-ties-do")}
          </Button>
        </>
      }
    >
      {ties.length > 0 ? (
        <ul className={css.ties} aria-label={t("timeline-ties")}>
          {ties.map((tie) => {
            return (
              <li key={tie.id}>
                <span>
                  <bdi>{nameOf(tie.other)}</bdi>, {t(`dependency-${tie.kind}`)}
                  {tie.lagDays === 0 ? "" : `, ${t("timeline-lag-days", { count: tie.lagDays })}`}
                  {tie.shortDays === null ? null : (
                    <span
                      className={css.short}
                    >{` ${t("timeline-says-short", { count: tie.shortDays })}`}</span>
                  )}
                </span>
                <IconButton
                  icon={X}
                  label={t("timeline-untie", { name: tie.other.name })}
                  onPress={() => void remove(tie.id)}
                />
              </li>
            );
          })}
        </ul>
      ) : null}
      <ComboField
        key={ties.length}
        label={t("timeline-waits-for")}
        options={options}
        value={needs}
        onChange={setNeeds}
        autoFocus
      />
      <div className={css.how}>
        <SelectField
          label={t("timeline-tie-kind")}
          options={KINDS.map((each) => ({ id: each, label: t(`dependency-${each}`) }))}
          value={kind}
          onChange={setKind}
        />
        <TextField
          label={t("timeline-lag")}
          value={lag}
          onChange={setLag}
          error={days === null ? t("timeline-lag-wrong") : undefined}
        />
      </div>
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
    </Dialog>
  );
}
