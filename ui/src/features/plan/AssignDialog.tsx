import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useState } from "react";
import { ActDialog, useOperate } from "~/actions";
import { call, commands, type AssignmentState, type OutlineRow } from "~/backend";
import { ComboField, IconButton, Segmented, SelectField } from "~/components";
import { useText } from "~/text";
import css from "./plan.module.css";

const STATES: readonly AssignmentState[] = ["proposed", "accepted", "declined"];
type AssignedRole = "leads" | "supports";

/** Who leads and who supports, and whether they agreed. */
export function AssignDialog({ row, onClose }: { row: OutlineRow; onClose: () => void }) {
  const { t } = useText();
  const operate = useOperate();
  const parties = useQuery({ queryKey: ["parties", "list"], queryFn: () => call(commands.partyList()) });
  const [role, setRole] = useState<AssignedRole>("leads");
  const [state, setState] = useState<AssignmentState>("proposed");
  const had = (wanted: AssignedRole) =>
    row.parts.flatMap((part) => (part.role === wanted && part.party ? [part.party.id] : []));
  const [chosen, setChosen] = useState<Record<AssignedRole, string[]>>({
    leads: had("leads"),
    supports: had("supports"),
  });
  const mine = chosen[role];
  const nameOf = (id: string) => parties.data?.find((party) => party.record.id === id)?.record.name ?? "";
  const options = (parties.data ?? [])
    .filter((party) => !mine.includes(party.record.id))
    .map(({ record, name }) => ({
      id: record.id,
      label: record.name,
      note: name === record.name ? undefined : name,
    }));
  const set = (ids: string[]) => setChosen((all) => ({ ...all, [role]: ids }));

  const submit = async () => {
    const request = { subject: row.record.id, role, parties: mine, state, statedOn: null };
    const done = await operate.run(
      commands.assignmentSet(request),
      t("plan-assigned", { name: row.record.name }),
    );
    if (done !== null) onClose();
  };
  return (
    <ActDialog
      title={t("plan-assign-ask", { name: row.record.name })}
      act={t("plan-assign-do")}
      operate={operate}
      onAct={submit}
      onClose={onClose}
    >
      <Segmented
        label={t("plan-assign-role")}
        options={[
          { id: "leads", label: t("role-leads") },
          { id: "supports", label: t("role-supports") },
        ]}
        value={role}
        onChange={setRole}
      />
      <ul className={css.parties} aria-label={t(`role-${role}`)}>
        {mine.map((id) => (
          <li key={id}>
            <bdi>{nameOf(id)}</bdi>
            <IconButton
              icon={X}
              label={t("plan-assign-remove", { name: nameOf(id) })}
              onPress={() => set(mine.filter((each) => each !== id))}
            />
          </li>
        ))}
      </ul>
      <ComboField
        key={`${role}:${mine.length}`}
        label={t("plan-assign-add")}
        options={options}
        value={null}
        onChange={(id) => id && set([...mine, id])}
      />
      <SelectField
        label={t("plan-assign-state")}
        options={STATES.map((id) => ({ id, label: t(`assignment-${id}`) }))}
        value={state}
        onChange={setState}
      />
    </ActDialog>
  );
}
