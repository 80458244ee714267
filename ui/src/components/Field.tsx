import type { ReactNode } from "react";
import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField } from "react-aria-components";
import css from "./Field.module.css";

export interface FieldProps {
  label: string;
  /** Said below the box. */
  hint?: string | undefined;
  /** A sentence why the value cannot stand; null when it can. */
  error?: string | null | undefined;
  autoFocus?: boolean;
  isDisabled?: boolean;
  isRequired?: boolean;
}

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  /** More than one line, this many at first. */
  rows?: number;
  placeholder?: string;
  /** Text of the plan itself: each paragraph takes the direction of its own language. */
  ownDirection?: boolean;
  maxLength?: number;
}

/** `<TextField label={t("gap-text")} value={text} onChange={setText} rows={3} />` */
export function TextField(props: TextFieldProps) {
  const { label, hint, error, value, onChange, rows, placeholder, ownDirection = true, ...rest } = props;
  const dir = ownDirection ? "auto" : undefined;
  return (
    <AriaTextField
      {...rest}
      value={value}
      onChange={onChange}
      isInvalid={Boolean(error)}
      className={css.field ?? ""}
    >
      <Label className={css.label ?? ""}>{label}</Label>
      {rows ? (
        <TextArea rows={rows} placeholder={placeholder} dir={dir} className={css.box ?? ""} />
      ) : (
        <Input placeholder={placeholder} dir={dir} className={css.box ?? ""} />
      )}
      <FieldFoot hint={hint} error={error} />
    </AriaTextField>
  );
}

export function FieldFoot({ hint, error }: { hint: ReactNode; error: string | null | undefined }) {
  return (
    <>
      {hint ? (
        <Text slot="description" className={css.hint ?? ""}>
          {hint}
        </Text>
      ) : null}
      <FieldError className={css.error ?? ""}>{error}</FieldError>
    </>
  );
}
