import { Check } from "lucide-react";
import type { ReactNode } from "react";
import {
  Checkbox as AriaCheckbox,
  Label,
  Radio,
  RadioGroup,
  ToggleButton,
  ToggleButtonGroup,
} from "react-aria-components";
import type { Option } from "./Choice";
import css from "./Choices.module.css";

export interface SegmentedProps<Id extends string> {
  /** Name of the choice, for screen readers. */
  label: string;
  options: readonly Option<Id>[];
  value: Id;
  onChange: (value: Id) => void;
}

/** A choice that changes what is counted or drawn. `<Segmented label={…} options={…} value={mode} onChange={setMode} />` */
export function Segmented<Id extends string>({ label, options, value, onChange }: SegmentedProps<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={css.seg ?? ""}
      selectedKeys={[value]}
      disallowEmptySelection
      onSelectionChange={(keys) => {
        for (const key of keys) onChange(key as Id);
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id} data-text={option.label}>
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

export interface CheckboxProps {
  children: ReactNode;
  isSelected: boolean;
  onChange: (on: boolean) => void;
  /** How many rows it keeps or hides. */
  count?: number;
  isDisabled?: boolean;
}

/** A choice that hides rows, or a yes. */
export function Checkbox({ children, count, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={css.tick ?? ""}>
      <i aria-hidden>
        <Check size={11} strokeWidth={3} />
      </i>
      <span>{children}</span>
      {count === undefined ? null : <span className={css.count}>{count}</span>}
    </AriaCheckbox>
  );
}

export interface RadiosProps<Id extends string> {
  label: string;
  options: readonly Option<Id>[];
  value: Id | null;
  onChange: (value: Id) => void;
}

/** One of a few, each with a line of its own. */
export function Radios<Id extends string>({ label, options, value, onChange }: RadiosProps<Id>) {
  return (
    <RadioGroup value={value} onChange={(next) => onChange(next as Id)} className={css.radios ?? ""}>
      <Label>{label}</Label>
      {options.map((option) => (
        <Radio key={option.id} value={option.id} className={css.radio ?? ""}>
          <i aria-hidden />
          <span>{option.label}</span>
          {option.note ? <small>{option.note}</small> : null}
        </Radio>
      ))}
    </RadioGroup>
  );
}
