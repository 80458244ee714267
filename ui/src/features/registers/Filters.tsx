import { Input, SearchField } from "react-aria-components";
import { MenuButton } from "~/components";
import css from "./registers.module.css";

/** Words that the rows in view hold. */
export function Find({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  /** Null when the box was emptied. */
  onChange: (text: string | null) => void;
}) {
  return (
    <SearchField aria-label={label} value={value} onChange={(text) => onChange(text === "" ? null : text)}>
      <Input className={css.find ?? ""} placeholder={label} dir="auto" />
    </SearchField>
  );
}

/** One value of a few, or any. */
export function Choose({
  any,
  name = any,
  value,
  options,
  onChange,
}: {
  any: string;
  /** What the button is called while any value will do. */
  name?: string;
  value: string | null;
  options: readonly { id: string; label: string }[];
  onChange: (value: string | null) => void;
}) {
  return (
    <MenuButton
      kind="quiet"
      label={options.find((option) => option.id === value)?.label ?? name}
      entries={[
        { id: "any", label: any, run: () => onChange(null) },
        ...options.map((option, at) => ({
          ...option,
          startsGroup: at === 0,
          run: () => onChange(option.id),
        })),
      ]}
    />
  );
}
