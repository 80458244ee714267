import { useQuery } from "@tanstack/react-query";
import { call, commands } from "~/backend";
import { EmptyState, FaultNote, Page, PageHead, Waiting } from "~/components";
import type { ProceedingRow } from "~/backend";
import { useText } from "~/text";
import { Proceeding } from "./Proceeding";

/** Public comment: proceedings, what came in, and which issues it is about. */
export default function CommentsPlace() {
  const { t } = useText();
  const proceedings = useQuery({
    queryKey: ["comments", "proceedings"],
    queryFn: () => call(commands.proceedingList()),
  });
  if (proceedings.data) return <Comments proceedings={proceedings.data} />;
  return (
    <Page head={<PageHead title={t("place-comments")} />}>
      {proceedings.error ? (
        <FaultNote error={proceedings.error} onRetry={() => void proceedings.refetch()} />
      ) : (
        <Waiting />
      )}
    </Page>
  );
}

function Comments({ proceedings }: { proceedings: readonly ProceedingRow[] }) {
  const { t } = useText();
  const held = proceedings.reduce((sum, each) => sum + each.submissions.length, 0);
  if (proceedings.length === 0) {
    return (
      <Page head={<PageHead title={t("place-comments")} />}>
        <EmptyState title={t("comments-empty")}>{t("comments-empty-how")}</EmptyState>
      </Page>
    );
  }
  return (
    <Page
      head={<PageHead title={t("comments-finding", { count: proceedings.length, submission_count: held })} />}
    >
      {proceedings.map((proceeding) => (
        <Proceeding key={proceeding.record.id} proceeding={proceeding} />
      ))}
    </Page>
  );
}
