import { useContext, useEffect, useRef, useState } from "react";
import { ChevronDown } from "lucide-react";
import type { Key } from "react-aria-components";
import {
  Button,
  ComboBox,
  ComboBoxStateContext,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from "react-aria-components";
import { useText } from "~/text";
import { FieldFoot, type FieldProps } from "./Field";
import { Icon } from "./Icon";
import css from "./Field.module.css";
import list from "./List.module.css";

export interface Option<Id extends string = string> {
  id: Id;
  label: string;
  /** A line below the name. */
  note?: string | undefined;
}

export interface SelectFieldProps<Id extends string> extends FieldProps {
  options: readonly Option<Id>[];
  value: Id | null;
  onChange: (value: Id) => void;
}

/** One of a few: `<SelectField label={…} options={options} value={status} onChange={setStatus} />` */
export function SelectField<Id extends string>(props: SelectFieldProps<Id>) {
  const { label, hint, error, options, value, onChange, ...rest } = props;
  const { t } = useText();
  return (
    <Select
      {...rest}
      value={value}
      onChange={(key) => key !== null && onChange(key as Id)}
      isInvalid={Boolean(error)}
      placeholder={t("choose")}
      className={css.field ?? ""}
    >
      <Label className={css.label ?? ""}>{label}</Label>
      <Button className={`${css.box} ${css.pick}`}>
        <SelectValue className={css.picked ?? ""}>
          {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
        </SelectValue>
        <Icon of={ChevronDown} />
      </Button>
      <FieldFoot hint={hint} error={error} />
      <Popover className={list.float ?? ""}>
        <Options options={options} />
      </Popover>
    </Select>
  );
}

export interface ComboFieldProps extends FieldProps {
  options: readonly Option[];
  value: string | null;
  /** Id of the option; null when the box was emptied. */
  onChange: (value: string | null) => void;
}

/** More options than this are not listed at once: whoever seeks further types another word. */
const MOST = 200;

/** One of many, found by typing: owners, issues, works. */
export function ComboField({ label, hint, error, options, value, onChange, ...rest }: ComboFieldProps) {
  const { t } = useText();
  const [typed, setTyped] = useState("");
  // A box that has the focus because its dialog opened was not asked for its list, which would cover the dialog.
  const [isComeTo, setComeTo] = useState(!rest.autoFocus);
  const many = options.length > MOST;
  return (
    <ComboBox
      {...rest}
      {...(many
        ? { items: among(options, typed, value), onInputChange: setTyped }
        : { defaultItems: options })}
      value={value as Key | null}
      onChange={(key) => onChange(key === null ? null : String(key))}
      isInvalid={Boolean(error)}
      menuTrigger={isComeTo ? "focus" : "input"}
      onBlur={() => setComeTo(true)}
      className={css.field ?? ""}
    >
      <Label className={css.label ?? ""}>{label}</Label>
      <div className={css.combo}>
        <Input className={css.box ?? ""} dir="auto" />
        <Button aria-label={t("choose")}>
          <Icon of={ChevronDown} />
        </Button>
      </div>
      <OpensWhenFilled count={options.length} />
      <FieldFoot hint={hint} error={error} />
      <Popover className={list.float ?? ""}>
        <ListBox
          className={list.list ?? ""}
          renderEmptyState={() => <div className={list.none}>{t("none-found")}</div>}
        >
          {(option: Option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** Opens the list for words that were typed before there was anything to choose from, once there is. */
function OpensWhenFilled({ count }: { count: number }) {
  const state = useContext(ComboBoxStateContext);
  const waits = useRef(false);
  useEffect(() => {
    if (!state?.isFocused || state.isOpen || state.inputValue === "") waits.current = false;
    else if (count === 0) waits.current = true;
    // It stays closed as long as nothing that is there has the words.
    else if (waits.current) state.open(null, "input");
  });
  return null;
}

/** The first of very many options that have the words, and the chosen one; its own words seek nothing. */
function among(options: readonly Option[], typed: string, value: string | null): Option[] {
  const chosen = options.find((option) => option.id === value);
  const words = typed === chosen?.label ? "" : typed.toLocaleLowerCase();
  const found: Option[] = [];
  for (const option of options) {
    if (found.length === MOST) break;
    if (option !== chosen && option.label.toLocaleLowerCase().includes(words)) found.push(option);
  }
  return chosen ? [chosen, ...found] : found;
}

function Options({ options }: { options: readonly Option[] }) {
  return (
    <ListBox items={options} className={list.list ?? ""}>
      {(option) => <OptionItem option={option} />}
    </ListBox>
  );
}

function OptionItem({ option }: { option: Option }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className={list.item ?? ""}>
      <Text slot="label">{option.label}</Text>
      {option.note ? (
        <Text slot="description" className={list.note ?? ""}>
          {option.note}
        </Text>
      ) : null}
    </ListBoxItem>
  );
}
