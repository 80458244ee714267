import { EmptyState } from "~/components";
import { useGo } from "~/shell/route";
import { useText } from "~/text";
import { noneOf, type Register } from "./cuts";

/** What stands in a register while its filters keep no row, with the way back. */
export function NoneLike<Row>({ title, register }: { title: string; register: Register<Row> }) {
  const { t } = useText();
  const go = useGo();
  const showAll = () => go({ params: noneOf(register), replace: true });
  return (
    <EmptyState title={title} action={{ label: t("issues-show-all"), run: showAll }}>
      {t("register-none-how")}
    </EmptyState>
  );
}
