import { useQuery } from "@tanstack/react-query";
import { call, commands, type PartyRole } from "~/backend";
import { Code, FaultNote, PanePart, TextLink } from "~/components";
import { useText } from "~/text";
import { tenureText } from "../words";
import { saidText } from "./RolesPart";
import css from "./roles.module.css";

const STATES = ["accepted", "proposed", "to_be_determined", "declined", "nothing"] as const;

/** Every part of a party, by whether it agreed. */
export function PartyRoles({ party, onOpen }: { party: string; onOpen: (id: string) => void }) {
  const { t } = useText();
  const roles = useQuery({
    queryKey: ["record", party, "party-roles"],
    queryFn: () => call(commands.partyRoles(party)),
  });
  if (roles.error) return <FaultNote error={roles.error} />;
  if (!roles.data) return null;
  const found = roles.data;
  if (found.length === 0) {
    return (
      <PanePart title={t("roles-of-party", { count: 0 })}>
        <p className="faint small">{t("roles-of-party-none")}</p>
      </PanePart>
    );
  }
  return (
    <PanePart title={t("roles-of-party", { count: found.length })}>
      {STATES.map((state) => {
        const own = found.filter((each) => (each.part.said.state ?? "nothing") === state);
        if (own.length === 0) return null;
        return (
          <section key={state} className={css.state} aria-label={t(`roles-said-${state}`)}>
            <h4>
              {t(`roles-said-${state}`)} <span className="muted">{own.length}</span>
            </h4>
            <ul className={css.roles}>
              {own.map((each) => (
                <Line key={each.part.id} each={each} onOpen={onOpen} />
              ))}
            </ul>
          </section>
        );
      })}
    </PanePart>
  );
}

function Line({ each, onOpen }: { each: PartyRole; onOpen: (id: string) => void }) {
  const speech = useText();
  const { t } = speech;
  const { subject, part } = each;
  return (
    <li>
      <div>
        <b>{t(`role-${part.role}`)}</b> <Code>{subject.label}</Code>{" "}
        <TextLink onPress={() => onOpen(subject.id)}>
          <bdi>{subject.name}</bdi>
        </TextLink>
        {part.said.statedOn || part.said.statedBy ? <small>{saidText(speech, part.said)}</small> : null}
        {part.outside ? (
          <small className={css.warn}>
            {t("roles-outside", {
              exists: tenureText(speech, part.outside.startsOn, part.outside.endsOn),
              years: part.outside.firstYear === part.outside.lastYear ? "one" : "both",
              first: part.outside.firstYear,
              last: part.outside.lastYear,
            })}
          </small>
        ) : null}
      </div>
    </li>
  );
}
