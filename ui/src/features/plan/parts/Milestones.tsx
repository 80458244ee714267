import { useState } from "react";
import { ActDialog, useOperate } from "~/actions";
import { commands, type MilestoneRow } from "~/backend";
import { Day, DayField, FaultNote, TextField } from "~/components";
import { useText } from "~/text";
import { Line, Part } from "./Part";
import css from "./parts.module.css";

/** The days that matter within a row of the plan or an existing work. */
export function Milestones({ id, milestones }: { id: string; milestones: readonly MilestoneRow[] }) {
  const { t } = useText();
  const operate = useOperate();
  const [asked, setAsked] = useState<MilestoneRow | "new" | null>(null);
  return (
    <Part title={t("part-milestones")} add={{ label: t("milestone-add"), run: () => setAsked("new") }}>
      <ul className={css.list}>
        {milestones.map((milestone) => (
          <Line
            key={milestone.id}
            name={milestone.name}
            onEdit={() => setAsked(milestone)}
            onRemove={() =>
              void operate.run(
                commands.milestoneRemove({ id: milestone.id }),
                t("part-removed", { name: milestone.name }),
              )
            }
          >
            <Day iso={milestone.on} /> · <bdi>{milestone.name}</bdi>
          </Line>
        ))}
      </ul>
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
      {asked ? (
        <MilestoneDialog
          record={id}
          milestone={asked === "new" ? null : asked}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </Part>
  );
}

interface DialogProps {
  record: string;
  milestone: MilestoneRow | null;
  onClose: () => void;
}

function MilestoneDialog({ record, milestone, onClose }: DialogProps) {
  const { t } = useText();
  const operate = useOperate();
  const [name, setName] = useState(milestone?.name ?? "");
  const [on, setOn] = useState(milestone?.on ?? "");
  const ready = name.trim() !== "" && on !== "";
  const submit = async () => {
    if (!ready) return;
    const set = commands.milestoneSet({ record, id: milestone?.id ?? null, name, on });
    if ((await operate.run(set, t("milestone-set", { name: name.trim() }))) !== null) onClose();
  };
  return (
    <ActDialog
      title={t("milestone-ask")}
      act={t("milestone-do")}
      operate={operate}
      isMissing={!ready}
      onAct={submit}
      onClose={onClose}
    >
      <TextField label={t("milestone-name")} value={name} onChange={setName} autoFocus />
      <DayField label={t("milestone-on")} value={on} onChange={setOn} />
    </ActDialog>
  );
}
