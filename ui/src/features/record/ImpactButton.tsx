import { Button } from "~/components";
import { useGo } from "~/shell/route";
import { useText } from "~/text";

const KINDS = new Set([
  "issue",
  "existing_work",
  "gap",
  "work_item",
  "initiative",
  "goal",
  "objective",
  "party",
]);

/** Whether anything can hang on a record, by its kind. */
export const hasImpact = (record: { kind: string }): boolean => KINDS.has(record.kind);

/** From a record to what hangs on it; nothing for kinds that nothing hangs on. */
export function ImpactButton({ record }: { record: { id: string; kind: string } }) {
  const { t } = useText();
  const go = useGo();
  if (!hasImpact(record)) return null;
  return (
    <Button onPress={() => go({ place: "coverage", tab: "impact", params: { of: record.id } })}>
      {t("impact-open")}
    </Button>
  );
}
