import { useQuery } from "@tanstack/react-query";
import { call, commands, type HomeView } from "~/backend";
import { BasisMark, FaultNote, Page, PageHead, Waiting } from "~/components";
import { useGo, useOpenRecord } from "~/shell/route";
import { useText } from "~/text";
import { Decisions } from "./Decisions";
import { homeFinding } from "./finding";
import { Funding } from "./Funding";
import { Gaps } from "./Gaps";
import { Since } from "./Since";
import { SinceBaseline } from "./SinceBaseline";
import { Stages } from "./Stages";
import { Standing } from "./Standing";
import { Uncovered } from "./Uncovered";
import css from "./home.module.css";

/** Where the effort stands: what is asked, what changed, how it stands. */
export default function HomePlace() {
  const view = useQuery({ queryKey: ["home"], queryFn: () => call(commands.homeView()) });
  if (view.error) {
    return (
      <Page head={<HomeHead view={null} />}>
        <FaultNote error={view.error} onRetry={() => void view.refetch()} />
      </Page>
    );
  }
  if (!view.data) return <Page head={<HomeHead view={null} />}>{<Waiting />}</Page>;
  return <Home view={view.data} />;
}

function HomeHead({ view }: { view: HomeView | null }) {
  const speech = useText();
  const found = view ? homeFinding(speech, view.counts) : { title: speech.t("place-home"), counted: false };
  return (
    <PageHead
      title={found.title}
      marks={view && found.counted ? <BasisMark basis={view.counts.basis} /> : null}
    />
  );
}

function Home({ view }: { view: HomeView }) {
  const open = useOpenRecord();
  const go = useGo();
  return (
    <Page head={<HomeHead view={view} />}>
      <div className={css.news}>
        <div className={css.stack}>
          <Decisions decisions={view.decisions} onOpen={open} />
          <Uncovered
            rows={view.uncovered}
            counts={view.counts}
            onOpen={open}
            onAll={() => go({ place: "coverage" })}
          />
        </div>
        <div className={css.stack}>
          <SinceBaseline />
          <Since since={view.since} onOpen={open} />
          <Stages stages={view.stages} onOpen={open} />
        </div>
        <div className={css.stack}>
          <Standing onOpen={open} />
          <Gaps
            gaps={view.gaps}
            counts={view.counts}
            onOpen={open}
            onAll={() => go({ place: "coverage", tab: "gaps" })}
          />
          <Funding />
        </div>
      </div>
    </Page>
  );
}
