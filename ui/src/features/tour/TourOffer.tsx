import { X } from "lucide-react";
import { Button, IconButton } from "~/components";
import { useDesk } from "~/shell/desk";
import { useText } from "~/text";
import { useTour, useTourName } from "./useTour";
import css from "./tour.module.css";

/** A line on Home: the tour for whoever opens the sample, and the way back into one that was left. It can be turned down. */
export function TourOffer() {
  const { t } = useText();
  const tour = useTour();
  const name = useTourName();
  const isSample = useDesk().data?.open?.readOnly === "sample";
  if (tour.isOn || tour.isKnown || (tour.at === null && !isSample)) return null;
  return (
    <section className={css.offer} aria-label={t("tour-name")}>
      <p>{t(tour.at === null ? "tour-offer" : "tour-offer-left")}</p>
      <Button onPress={tour.take}>{name}</Button>
      <IconButton icon={X} label={t("tour-turn-down")} onPress={tour.turnDown} />
    </section>
  );
}
