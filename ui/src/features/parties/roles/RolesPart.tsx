import { Pencil, X } from "lucide-react";
import { useState } from "react";
import { useOperate } from "~/actions";
import { commands, type RoleRow, type Said } from "~/backend";
import { BasisMark, Button, FaultNote, IconButton, PanePart, SourceMarks, TextLink } from "~/components";
import { useMayEdit } from "~/shell/desk";
import { useText, type Speech } from "~/text";
import { useRoles } from "../queries";
import { tenureText } from "../words";
import { RoleDialog } from "./RoleDialog";
import css from "./roles.module.css";

/** The kinds of record that parties have parts in. */
const KINDS = new Set(["issue", "existing_work", "gap", "work_item", "initiative", "activity"]);

export function hasRoles(kind: string): boolean {
  return KINDS.has(kind);
}

interface Props {
  subject: { id: string; name: string };
  onOpen: (id: string) => void;
}

type Ask = { role: RoleRow | null } | null;

/** Who has which part in a record, what is said of it and was said before, and what can be done about it. */
export function RolesPart({ subject, onOpen }: Props) {
  const { t } = useText();
  const mayEdit = useMayEdit();
  const roles = useRoles(subject.id);
  const remove = useOperate();
  const [ask, setAsk] = useState<Ask>(null);
  const take = (role: RoleRow) =>
    void remove.run(
      commands.assignmentRemove({ id: role.id, reason: "" }),
      t("roles-removed", { party: role.party?.name ?? t("roles-nobody") }),
    );
  return (
    <PanePart title={t("roles-title")}>
      {roles.data?.length === 0 ? <p className="faint small">{t("roles-none")}</p> : null}
      <ul className={css.roles}>
        {roles.data?.map((role) => (
          <li key={role.id}>
            <div>
              <RoleLine role={role} onOpen={onOpen} />
            </div>
            <span className={css.tools}>
              <IconButton
                icon={Pencil}
                label={t("roles-state-of", { party: role.party?.name ?? t("roles-nobody") })}
                isDisabled={!mayEdit}
                onPress={() => setAsk({ role })}
              />
              <IconButton
                icon={X}
                label={t("roles-remove-of", { party: role.party?.name ?? t("roles-nobody") })}
                isDisabled={!mayEdit || remove.isRunning}
                onPress={() => take(role)}
              />
            </span>
          </li>
        ))}
      </ul>
      {roles.error ? <FaultNote error={roles.error} /> : null}
      {remove.failure ? <FaultNote error={remove.failure} /> : null}
      <Button isDisabled={!mayEdit} onPress={() => setAsk({ role: null })}>
        {t("roles-add")}
      </Button>
      {ask ? <RoleDialog subject={subject} role={ask.role} onClose={() => setAsk(null)} /> : null}
    </PanePart>
  );
}

function RoleLine({ role, onOpen }: { role: RoleRow; onOpen: (id: string) => void }) {
  const speech = useText();
  const { t } = speech;
  const { party, outside } = role;
  return (
    <>
      {party ? (
        <TextLink onPress={() => onOpen(party.id)}>
          <bdi>{party.name}</bdi>
        </TextLink>
      ) : (
        <span className="faint">{t("roles-nobody")}</span>
      )}{" "}
      <b>{t(`role-${role.role}`)}</b> <BasisMark basis={role.basis} bare />
      <SourceMarks sources={role.sources} onOpen={onOpen} />
      {isSaid(role.said) ? <small>{saidText(speech, role.said)}</small> : null}
      {role.note ? <small dir="auto">{role.note}</small> : null}
      {outside ? (
        <small className={css.warn}>
          {t("roles-outside", {
            exists: tenureText(speech, outside.startsOn, outside.endsOn),
            years: outside.firstYear === outside.lastYear ? "one" : "both",
            first: outside.firstYear,
            last: outside.lastYear,
          })}
        </small>
      ) : null}
      {role.earlier.length > 0 ? (
        <ul className={css.earlier} aria-label={t("roles-earlier")}>
          {role.earlier.map((said, at) => (
            // What was said before never changes; a statement has no other name than its place.
            <li key={at}>{t("roles-before", { said: saidText(speech, said) })}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

export function isSaid(said: Said): boolean {
  return said.state !== null || said.statedOn !== null || said.statedBy !== null;
}

/** What is said of a part: how it stands, when, and who says so. */
export function saidText({ t, day }: Speech, said: Said): string {
  const words = [t(`roles-said-${said.state ?? "nothing"}`)];
  if (said.statedOn) words.push(day(said.statedOn));
  if (said.statedBy) words.push(t("roles-said-by", { party: said.statedBy.name }));
  return words.join(", ");
}
