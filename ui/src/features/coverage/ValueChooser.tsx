import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useText } from "~/text";
import { Letter } from "./Letter";
import { VALUES } from "./view";
import type { CoverageValue } from "./wire";
import css from "./pane.module.css";

/** The five values as tiles; a press judges at once. */
export function ValueChooser(props: {
  value: CoverageValue;
  offered?: readonly CoverageValue[];
  isDisabled: boolean;
  onChange: (value: CoverageValue) => void;
}) {
  const { t } = useText();
  return (
    <ToggleButtonGroup
      aria-label={t("coverage-judgement")}
      className={css.chooser ?? ""}
      selectedKeys={[props.value]}
      disallowEmptySelection
      isDisabled={props.isDisabled}
      onSelectionChange={(keys) => {
        for (const key of keys) if (key !== props.value) props.onChange(key as CoverageValue);
      }}
    >
      {(props.offered ?? VALUES).map((value) => (
        <ToggleButton key={value} id={value} aria-label={t(`coverage-value-${value}`)}>
          <Letter value={value} size="large" />
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
