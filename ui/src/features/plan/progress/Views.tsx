import { Segmented } from "~/components";
import { useGo, useWhere } from "~/shell/route";
import { useText } from "~/text";

const VIEWS = ["due", "report"] as const;

/** Which of the two views of the work is shown. */
export function Views() {
  const { t } = useText();
  const go = useGo();
  const { params } = useWhere();
  return (
    <Segmented
      label={t("progress-views")}
      options={VIEWS.map((id) => ({ id, label: t(`progress-view-${id}`) }))}
      value={params["show"] === "report" ? "report" : "due"}
      onChange={(id) => go({ params: { show: id === "due" ? null : id }, replace: true })}
    />
  );
}
