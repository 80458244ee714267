import { FilePlus2, FolderOpen } from "lucide-react";
import type { DeskState } from "~/backend";
import { BasisMark, Button } from "~/components";
import { useFiles } from "~/features/files/files";
import { ask } from "~/shell/questions";
import { StatusLine } from "~/shell/StatusLine";
import { Text, useText } from "~/text";
import { Drawing } from "./Drawing";
import { RecentFiles } from "./RecentFiles";
import css from "./start.module.css";

/** Where a person starts: open, make, go on with, or look at the sample. The thread leaves the name and becomes a path. */
export function StartScreen({ desk }: { desk: DeskState }) {
  const { t } = useText();
  const files = useFiles();
  return (
    <div className={css.start}>
      <main className={css.own} data-region="content">
        <div className={css.ownInner}>
          <h1 className={css.word}>{t("app-name")}</h1>
          <p className={css.say}>{t("start-say")}</p>
          <div className={css.do}>
            <Button
              kind="primary"
              size="large"
              icon={FolderOpen}
              shortcut="Mod+O"
              onPress={() => void files.openChosen()}
            >
              {t("start-open")}
            </Button>
            <Button size="large" icon={FilePlus2} onPress={() => ask({ kind: "new_plan" })}>
              {t("start-new")}
            </Button>
          </div>
          <RecentFiles recent={desk.recent} recovered={desk.recovered.length} />
          <p className={css.tip}>{t("start-tip")}</p>
        </div>
      </main>
      <aside className={css.sample} data-region="sample" aria-label={t("start-sample-name")}>
        <div className={css.sampleInner}>
          <Drawing />
          <div className={css.offer}>
            <div>
              <h2>{t("start-sample-name")}</h2>
              <p>
                <Text id="start-sample-told" elems={{ mark: <BasisMark basis="illustrative" /> }} />
              </p>
            </div>
            <Button size="large" onPress={() => void files.openSample()}>
              {t("do-plan-open-sample")}
            </Button>
          </div>
        </div>
      </aside>
      <div className={css.status}>
        <StatusLine open={null} version={desk.version} />
      </div>
    </div>
  );
}
