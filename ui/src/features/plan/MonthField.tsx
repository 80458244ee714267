import { SelectField } from "~/components";
import { useText } from "~/text";

const MONTHS = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"] as const;
export type Month = (typeof MONTHS)[number];

/** A month by its number; without one the month in which the fiscal years of ICANN begin. */
export function monthOf(number: number): Month {
  return MONTHS[number - 1] ?? "07";
}

interface Props {
  value: Month;
  onChange: (month: Month) => void;
  autoFocus?: boolean;
}

/** The month in which fiscal years begin. */
export function MonthField({ value, onChange, autoFocus = false }: Props) {
  const { t, day } = useText();
  return (
    <SelectField
      label={t("years-month")}
      hint={t("years-month-hint")}
      options={MONTHS.map((id) => ({ id, label: day(`2001-${id}`).split(" ")[0] ?? id }))}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
    />
  );
}
