import { useQuery } from "@tanstack/react-query";
import { call, commands, type LoadSheet } from "~/backend";
import { Code, FaultNote, Section, TextLink, Waiting } from "~/components";
import { useOpenRecord } from "~/shell/route";
import { useText } from "~/text";
import type { LoadSpot } from "./load";
import css from "./load.module.css";

interface Props {
  sheet: LoadSheet;
  spot: LoadSpot;
  leadsOnly: boolean;
}

/** The items of one cell, and who takes part in each. */
export function LoadItems({ sheet, spot, leadsOnly }: Props) {
  const { t } = useText();
  const open = useOpenRecord();
  const row = sheet.rows.find((each) => each.party.record.id === spot.party);
  const year = sheet.years.find((each) => each.id === spot.year);
  const items = useQuery({
    queryKey: ["parties", "items", spot.party, spot.year, leadsOnly],
    queryFn: () => call(commands.partyItems(spot.party, spot.year, leadsOnly)),
  });
  if (!row) return null;
  const { party } = row;
  const own = { party: party.record.name, year: year?.name ?? t("load-no-years") };
  const cell = row.cells[year ? sheet.years.indexOf(year) : sheet.years.length];
  return (
    <div className={css.items} aria-live="polite">
      <Section
        title={t("load-items", { ...own, count: cell?.all ?? 0 })}
        deck={cell?.isOver ? t("load-over", { ...own, limit: String(party.capacity ?? "") }) : undefined}
        end={
          <TextLink onPress={() => open(party.record.id)}>
            {t("load-open-party", { party: party.record.name })}
          </TextLink>
        }
      >
        {items.error ? <FaultNote error={items.error} /> : null}
        {items.data ? (
          <ul>
            {items.data.map((each) => (
              <li key={each.item.id}>
                <Code>{each.item.label}</Code>{" "}
                <TextLink onPress={() => open(each.item.id)}>
                  <bdi>{each.item.name}</bdi>
                </TextLink>
                <small>
                  {each.parts
                    .map((part) =>
                      t("load-part", {
                        party: part.party.name,
                        role: t(`role-${part.role}`),
                        state: part.state ?? "nothing",
                      }),
                    )
                    .join(" · ")}
                </small>
              </li>
            ))}
          </ul>
        ) : (
          <Waiting />
        )}
      </Section>
    </div>
  );
}
