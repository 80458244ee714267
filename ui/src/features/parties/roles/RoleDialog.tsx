import { useState } from "react";
import { useOperate } from "~/actions";
import { commands, type AssignmentState, type Role, type RoleRow } from "~/backend";
import { Button, ComboField, DayField, Dialog, FaultNote, SelectField, TextField } from "~/components";
import { useText } from "~/text";
import { partyOptions } from "../options";
import { useParties } from "../queries";
import css from "../parties.module.css";

const ROLES: readonly Role[] = ["leads", "supports", "owns", "updates", "answers", "oversees", "consulted"];
const STATES: readonly AssignmentState[] = ["proposed", "accepted", "declined", "to_be_determined"];

interface Props {
  subject: { id: string; name: string };
  /** The part of which something new is said; null for a new one. */
  role: RoleRow | null;
  onClose: () => void;
}

/** Gives a party a part in a record, or says something new of the one it has: how it stands, when, and who says so. */
export function RoleDialog({ subject, role, onClose }: Props) {
  const { t } = useText();
  const operate = useOperate();
  const parties = useParties().data ?? [];
  const [part, setPart] = useState<Role>(role?.role ?? "leads");
  const [party, setParty] = useState<string | null>(role?.party?.id ?? null);
  const [state, setState] = useState<AssignmentState>(role?.said.state ?? "proposed");
  const [statedOn, setStatedOn] = useState("");
  const [statedBy, setStatedBy] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const name = role?.party?.name ?? t("roles-nobody");

  const submit = async () => {
    const statement = { state, statedOn, statedBy };
    const done = role
      ? await operate.run(
          commands.assignmentState({ id: role.id, statement, reason }),
          t("roles-stated", { party: name }),
        )
      : await operate.run(
          commands.assignmentAdd({ subject: subject.id, role: part, party, statement }),
          t("roles-added", { name: subject.name }),
        );
    if (done !== null) onClose();
  };
  return (
    <Dialog
      isOpen
      title={
        role
          ? t("roles-state-ask", { party: name, role: t(`role-${role.role}`) })
          : t("roles-add-ask", { name: subject.name })
      }
      onClose={onClose}
      onSubmit={() => void submit()}
      effects={role ? [t("roles-state-effect")] : []}
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button type="submit" kind="primary" isDisabled={operate.isRunning}>
            {t(role ? "roles-state-do" : "roles-add-do")}
          </Button>
        </>
      }
    >
      {role ? null : (
        <div className={css.two}>
          <ComboField
            label={t("roles-party")}
            hint={t("roles-party-hint")}
            options={partyOptions(parties)}
            value={party}
            onChange={setParty}
            autoFocus
          />
          <SelectField
            label={t("roles-part")}
            options={ROLES.map((id) => ({ id, label: t(`role-${id}`) }))}
            value={part}
            onChange={setPart}
          />
        </div>
      )}
      <SelectField
        label={t("roles-state")}
        options={STATES.map((id) => ({ id, label: t(`roles-said-${id}`) }))}
        value={state}
        onChange={setState}
      />
      <div className={css.two}>
        <DayField label={t("roles-stated-on")} value={statedOn} onChange={setStatedOn} />
        <ComboField
          label={t("roles-stated-by")}
          options={partyOptions(parties)}
          value={statedBy}
          onChange={setStatedBy}
        />
      </div>
      {role ? <TextField label={t("roles-reason")} value={reason} onChange={setReason} rows={2} /> : null}
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
    </Dialog>
  );
}
