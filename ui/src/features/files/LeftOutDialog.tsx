import type { Sentence } from "~/backend";
import { Button, Dialog } from "~/components";
import { answered } from "~/shell/questions";
import { useText } from "~/text";

/** What a file that was written has no room for. `said` tells that it was written. */
export function LeftOutDialog({ said, leftOut }: { said: string; leftOut: readonly Sentence[] }) {
  const { t, say } = useText();
  return (
    <Dialog
      title={said}
      isOpen
      onClose={answered}
      effects={leftOut.map(say)}
      actions={
        <Button autoFocus onPress={answered}>
          {t("close")}
        </Button>
      }
    >
      <p>{t("project-left-out")}</p>
    </Dialog>
  );
}
