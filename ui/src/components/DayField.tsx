import { useState } from "react";
import { useFiscal, useText } from "~/text";
import { TextField, type FieldProps } from "./Field";
import { isDay } from "./day";

export interface DayFieldProps extends FieldProps {
  /** ISO text of the precision known, or empty. */
  value: string;
  onChange: (iso: string) => void;
}

/** A day as text: a year, a year and month, or a whole date; empty is not known. */
export function DayField({ value, onChange, error, hint, ...rest }: DayFieldProps) {
  const { t, day } = useText();
  const fiscal = useFiscal();
  const [typed, setTyped] = useState(value);
  const [given, setGiven] = useState(value);
  if (given !== value) {
    setGiven(value);
    if (isDay(typed) || typed === "") setTyped(value);
  }
  const wrong = typed !== "" && !isDay(typed);
  const change = (text: string) => {
    const clean = text.trim();
    setTyped(clean);
    if (clean === "" || isDay(clean)) {
      setGiven(clean);
      onChange(clean);
    }
  };
  const lies = value && isDay(typed) ? fiscal(typed) : "";
  const said = lies ? t("day-lies", { value: day(typed), fiscal: lies }) : t("day-hint");
  return (
    <TextField
      {...rest}
      value={typed}
      onChange={change}
      ownDirection={false}
      placeholder={t("day-form")}
      hint={hint ?? said}
      error={error ?? (wrong ? t("day-wrong") : null)}
    />
  );
}
