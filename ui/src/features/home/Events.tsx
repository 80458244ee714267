import type { EventRow } from "~/backend";
import { BasisMark, Day, Section, TextLink } from "~/components";
import { useText } from "~/text";
import css from "./home.module.css";

/** The newest things that happened and should be known. Nothing while nothing was written down. */
export function Events({ events, onOpen }: { events: readonly EventRow[]; onOpen: (id: string) => void }) {
  const { t } = useText();
  if (events.length === 0) return null;
  const silent = events.filter((event) => event.kind === "changed_without_comment").length;
  return (
    <Section title={t("home-events", { count: silent, total_count: events.length })}>
      <EventList events={events.slice(0, 4)} onOpen={onOpen} />
    </Section>
  );
}

export function EventList({
  events,
  onOpen,
  end,
}: {
  events: readonly EventRow[];
  onOpen: (id: string) => void;
  end?: (event: EventRow) => React.ReactNode;
}) {
  const { t } = useText();
  return (
    <ul className={css.decisions}>
      {events.map((event) => (
        <li key={event.record.id}>
          <p className={css.name}>
            <TextLink onPress={() => onOpen(event.record.id)}>
              <bdi>{event.record.name}</bdi>
            </TextLink>
          </p>
          <p className="small muted">
            {t(`event-kind-${event.kind}`)} {"·"} <Day iso={event.on} />
            {event.about ? (
              <>
                {" · "}
                <bdi>{event.about.name}</bdi>
              </>
            ) : null}{" "}
            <BasisMark basis={event.record.basis} bare />
            {end?.(event)}
          </p>
        </li>
      ))}
    </ul>
  );
}
