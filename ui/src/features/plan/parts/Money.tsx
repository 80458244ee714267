import { Fragment } from "react";
import type { PlanParts } from "~/backend";
import { PanePart } from "~/components";
import { useText } from "~/text";
import { amountText } from "../columns";
import css from "./parts.module.css";

/** What a row costs over all years, in each case and as it really was. */
export function Money({ parts }: { parts: PlanParts }) {
  const { t } = useText();
  if (parts.sums.length === 0) return null;
  return (
    <PanePart title={t("part-money", { currency: parts.currency })}>
      <dl className={css.sums}>
        {parts.sums.map((sum) => (
          <Fragment key={sum.case}>
            <dt>{t(`value-${sum.case}`)}</dt>
            <dd>{amountText(sum.minor)}</dd>
          </Fragment>
        ))}
      </dl>
    </PanePart>
  );
}
