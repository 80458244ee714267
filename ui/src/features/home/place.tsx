import { useQuery } from "@tanstack/react-query";
import { call, commands, type HomeView } from "~/backend";
import { BasisMark, Button, FaultNote, Page, Waiting } from "~/components";
import { useGo, useOpenRecord, useWhere } from "~/shell/route";
import { useText } from "~/text";
import { TourOffer } from "~/features/tour/TourOffer";
import { Clocks } from "./Clocks";
import { Decisions } from "./Decisions";
import { DecisionsTab } from "./decisions/DecisionsTab";
import { Events } from "./Events";
import { homeFinding } from "./finding";
import { Funding } from "./Funding";
import { Gaps } from "./Gaps";
import { HomeHead } from "./HomeHead";
import { Since } from "./Since";
import { SinceBaseline } from "./SinceBaseline";
import { Stages } from "./Stages";
import { Standing } from "./Standing";
import { Uncovered } from "./Uncovered";
import { VisitTab } from "./VisitTab";
import css from "./home.module.css";

/** Where the effort stands, what changed since the last visit, and what was decided. */
export default function HomePlace() {
  const { tab } = useWhere();
  if (tab === "visit") return <VisitTab />;
  return tab === "decisions" ? <DecisionsTab /> : <Dashboard />;
}

function Dashboard() {
  const speech = useText();
  const { t } = speech;
  const view = useQuery({ queryKey: ["home"], queryFn: () => call(commands.homeView()) });
  const found = view.data
    ? homeFinding(speech, view.data.counts)
    : { title: t("place-home"), counted: false };
  return (
    <Page
      head={
        <HomeHead
          tab="dashboard"
          title={found.title}
          marks={view.data && found.counted ? <BasisMark basis={view.data.counts.basis} /> : null}
          tools={view.data ? <Button onPress={() => window.print()}>{t("home-print")}</Button> : undefined}
        />
      }
    >
      <TourOffer />
      {view.error ? <FaultNote error={view.error} onRetry={() => void view.refetch()} /> : null}
      {view.data ? <Tiles view={view.data} /> : view.error ? null : <Waiting />}
    </Page>
  );
}

function Tiles({ view }: { view: HomeView }) {
  const open = useOpenRecord();
  const go = useGo();
  return (
    <div className={css.news}>
      <div className={css.stack}>
        <Decisions
          decisions={view.decisions}
          onOpen={open}
          onAll={() => go({ place: "home", tab: "decisions" })}
        />
        <Standing onOpen={open} />
        <Uncovered
          rows={view.uncovered}
          counts={view.counts}
          onOpen={open}
          onAll={() => go({ place: "coverage" })}
        />
      </div>
      <div className={css.stack}>
        <SinceBaseline onOpen={open} />
        <Since since={view.since} onOpen={open} onAll={() => go({ place: "home", tab: "visit" })} />
        <Events events={view.events} onOpen={open} />
        <Clocks clocks={view.clocks} onOpen={open} onAll={() => go({ place: "comments" })} />
        <Stages stages={view.stages} onOpen={open} />
      </div>
      <div className={css.stack}>
        <Funding />
        <Gaps
          gaps={view.gaps}
          counts={view.counts}
          onOpen={open}
          onAll={() => go({ place: "coverage", tab: "gaps" })}
        />
      </div>
    </div>
  );
}
