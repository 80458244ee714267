import { ChevronDown, ChevronUp } from "lucide-react";
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useActions, type Action } from "~/actions";
import { Button, IconButton, TextLink } from "~/components";
import { useWhere } from "~/shell/route";
import { useText } from "~/text";
import { STEPS } from "./tour";
import { touring, useTour, useTourName } from "./useTour";
import css from "./tour.module.css";

/** The tour of the open plan. It stands below the place it speaks of, takes its own room, and blocks nothing. */
export function Tour() {
  const tour = useTour();
  useTourActions();
  // A plan that is closed ends its tour; the step is kept.
  useEffect(() => () => touring.set(false), []);
  return tour.isOn && tour.at !== null ? <Step key={tour.at} at={tour.at} /> : null;
}

function useTourActions(): void {
  const { t } = useText();
  const tour = useTour();
  const name = useTourName();
  useActions(
    useMemo<Action[]>(
      () => [
        { id: "tour.take", label: name, group: "help", when: !tour.isOn, run: tour.take },
        {
          id: "tour.next",
          label: t(tour.isLast ? "tour-finish" : "do-tour-next"),
          group: "help",
          shortcut: "Alt+PageDown",
          when: tour.isOn,
          run: tour.next,
        },
        {
          id: "tour.back",
          label: t("do-tour-back"),
          group: "help",
          shortcut: "Alt+PageUp",
          when: tour.isOn && tour.at !== 0,
          run: tour.back,
        },
        { id: "tour.leave", label: t("tour-leave"), group: "help", when: tour.isOn, run: tour.leave },
      ],
      [t, tour, name],
    ),
  );
}

/** One step: what is on screen, what to try, and the ways on. It takes the focus when it begins. */
function Step({ at }: { at: number }) {
  const { t } = useText();
  const tour = useTour();
  const where = useWhere();
  const box = useRef<HTMLElement>(null);
  const told = useId();
  const [isFolded, setFolded] = useState(false);
  const step = STEPS[at];
  useEffect(() => box.current?.focus(), []);
  if (!step) return null;

  const title = t(`tour-${step.id}`);
  const place = { step: at + 1, count: STEPS.length };
  const isHere = where.place === step.place && where.tab === step.tab;
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    tour.leave();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves it from whatever in it has the focus
    <section
      ref={box}
      className={css.tour}
      data-region="tour"
      tabIndex={-1}
      aria-label={t("tour-at", { ...place, title })}
      aria-describedby={told}
      onKeyDown={press}
    >
      <div className={css.name}>
        <p>{t("tour-step", place)}</p>
        <h2>{title}</h2>
      </div>
      <p className={css.told} id={told} hidden={isFolded}>
        {t(`tour-${step.id}-told`)}
      </p>
      <div className={css.ways}>
        {isHere ? null : <TextLink onPress={tour.show}>{t("tour-show")}</TextLink>}
        <Button isDisabled={at === 0} onPress={tour.back}>
          {t("tour-back")}
        </Button>
        {tour.isLast ? (
          <Button onPress={tour.leave}>{t("tour-finish")}</Button>
        ) : (
          <>
            <Button onPress={tour.next}>{t("tour-next")}</Button>
            <Button kind="quiet" onPress={tour.leave}>
              {t("tour-leave")}
            </Button>
          </>
        )}
        <span className={css.fold}>
          <IconButton
            icon={isFolded ? ChevronUp : ChevronDown}
            label={t(isFolded ? "tour-unfold" : "tour-fold")}
            aria-expanded={!isFolded}
            onPress={() => setFolded(!isFolded)}
          />
        </span>
      </div>
    </section>
  );
}
