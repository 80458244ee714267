import { BackupsDialog } from "~/features/files/BackupsDialog";
import { LeftOutDialog } from "~/features/files/LeftOutDialog";
import { NewPlanDialog } from "~/features/files/NewPlanDialog";
import { RecoveryDialog } from "~/features/files/RecoveryDialog";
import { TroubleDialog } from "~/features/files/TroubleDialog";
import { UnderneathDialog } from "~/features/files/UnderneathDialog";
import { UnsavedDialog } from "~/features/files/UnsavedDialog";
import { TermDialog } from "~/features/glossary/TermDialog";
import { HistoryDialog } from "~/features/history/HistoryDialog";
import { ImportDialog } from "~/features/imports/ImportDialog";
import { ProjectDialog } from "~/features/imports/ProjectDialog";
import { MergeDialog } from "~/features/merge/MergeDialog";
import { Palette } from "~/features/palette/Palette";
import { ReportDialog } from "~/features/reports/ReportDialog";
import { SettingsDialog } from "~/features/settings/SettingsDialog";
import { ShortcutsDialog } from "~/features/settings/ShortcutsDialog";
import { question } from "./questions";

/** Whatever the window asks or shows over the page. */
export function Questions() {
  const asked = question.use();
  switch (asked?.kind) {
    case "settings":
      return <SettingsDialog />;
    case "history":
      return <HistoryDialog />;
    case "backups":
      return <BackupsDialog />;
    case "import":
      return <ImportDialog pasted={asked.pasted} />;
    case "import_project":
      return <ProjectDialog />;
    case "merge":
      return <MergeDialog own={asked.own ?? null} />;
    case "report":
      return <ReportDialog first={asked.report} />;
    case "term":
      return <TermDialog />;
    case "shortcuts":
      return <ShortcutsDialog />;
    case "palette":
      return <Palette />;
    case "new_plan":
      return <NewPlanDialog />;
    case "recovery":
      return <RecoveryDialog />;
    case "changed_underneath":
      return <UnderneathDialog />;
    case "unsaved":
      return <UnsavedDialog next={asked.next} stay={asked.stay} />;
    case "left_out":
      return <LeftOutDialog said={asked.said} leftOut={asked.leftOut} />;
    case "trouble":
      return <TroubleDialog trouble={asked} />;
    default:
      return null;
  }
}
