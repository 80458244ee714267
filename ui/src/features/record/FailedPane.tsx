import { FaultNote, Pane } from "~/components";
import { asFailure } from "~/backend";
import { useText } from "~/text";
import { nameOf } from "./names";
import { recentRecords } from "./recent";

interface Props {
  error: unknown;
  /** What was to be shown, when it is a record. */
  id?: string;
  onRetry?: () => void;
  onClose: () => void;
}

/** A pane that has nothing to show: what it was about went, which is no mistake, or it cannot be read. */
export function FailedPane({ error, id, onRetry, onClose }: Props) {
  const { t } = useText();
  const { fault } = asFailure(error);
  const known = recentRecords.use().find((record) => record.id === id);
  if (fault.kind === "refused" && fault.code === "record-gone") {
    return (
      <Pane
        title={known ? <bdi>{nameOf(known)}</bdi> : t("pane-gone")}
        sentence={<p role="status">{t("pane-gone-told")}</p>}
        onClose={onClose}
      />
    );
  }
  return (
    <Pane title={t("pane-none")} onClose={onClose}>
      <FaultNote error={error} {...(onRetry ? { onRetry } : {})} />
    </Pane>
  );
}
