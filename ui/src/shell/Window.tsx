import { Suspense } from "react";
import { useActionKeys } from "~/actions/keys";
import type { OpenPlan, Place } from "~/backend";
import { EmptyState, ErrorBoundary, FaultNote, Page, PageHead, tablesOf, Waiting } from "~/components";
import { ArrivalDialog } from "~/features/files/ArrivalDialog";
import { opening, useArrival } from "~/features/files/arrival";
import { StartScreen } from "~/features/start/StartScreen";
import { Tour } from "~/features/tour/Tour";
import { useText } from "~/text";
import { useAppearance } from "./appearance";
import { useFiscalMonth } from "./calendar";
import { useDesk, useDeskEvents } from "./desk";
import { PLACE_ROOMS } from "./places";
import { Questions } from "./Questions";
import { Rail } from "./Rail";
import { RightPane } from "./RightPane";
import { useWhere } from "./route";
import { StatusLine } from "./StatusLine";
import { TitleLine } from "./TitleLine";
import { useFocusKept } from "./useFocusKept";
import { useOutside, useWindowReady } from "./useOutside";
import { useShellActions } from "./useShellActions";
import css from "./shell.module.css";

/** The whole window: the start screen, or the open plan with its places. */
export function Window() {
  const { t } = useText();
  const desk = useDesk();
  useDeskEvents();
  useAppearance(desk.data?.settings);
  useShellActions();
  useActionKeys();
  const { filesOver } = useOutside(desk.data);
  // At the start a file may be opened before there is a desk; the window says so and is not kept hidden.
  const arrival = useArrival(opening.use() || desk.isPending);
  useWindowReady(!desk.isPending || arrival !== null, !desk.isPending);

  if (desk.error) {
    return (
      <main className={css.blank}>
        <div>
          <FaultNote error={desk.error} onRetry={() => void desk.refetch()} />
        </div>
      </main>
    );
  }
  const arriving = arrival ? <ArrivalDialog arrival={arrival} /> : null;
  if (!desk.data) return <div className={css.blank}>{arriving}</div>;
  const { open, version } = desk.data;
  return (
    <>
      {open ? <OpenWindow open={open} version={version} /> : <StartScreen desk={desk.data} />}
      <Questions />
      {arriving}
      {filesOver ? <div className={css.drop}>{t("drop-here")}</div> : null}
    </>
  );
}

function OpenWindow({ open, version }: { open: OpenPlan; version: string }) {
  const { place } = useWhere();
  useFiscalMonth();
  useFocusKept();
  tablesOf(open.path ?? open.title);
  return (
    <div className={css.window}>
      <TitleLine open={open} />
      <Rail />
      <div className={css.main}>
        <main className={css.content} data-region="content">
          <ErrorBoundary key={place}>
            <Suspense fallback={<Waiting />}>
              <PlaceRoom place={place} />
            </Suspense>
          </ErrorBoundary>
        </main>
        <RightPane />
      </div>
      <Tour />
      <StatusLine open={open} version={version} />
    </div>
  );
}

function PlaceRoom({ place }: { place: Place }) {
  const { t } = useText();
  const Room = PLACE_ROOMS[place];
  if (Room) return <Room />;
  const name = t(`place-${place}`);
  return (
    <Page head={<PageHead title={name} />}>
      <EmptyState title={t("place-empty", { place: name })}>{t("place-empty-how")}</EmptyState>
    </Page>
  );
}
