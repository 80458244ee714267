import { ChevronDown } from "lucide-react";
import { Fragment } from "react";
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator, Text } from "react-aria-components";
import { Button, IconButton } from "./Button";
import type { IconType } from "./Icon";
import { Icon } from "./Icon";
import { Kbd } from "./Kbd";
import css from "./List.module.css";

export interface MenuEntry {
  id: string;
  label: string;
  note?: string | undefined;
  shortcut?: string | undefined;
  isDisabled?: boolean;
  /** A line before it. */
  startsGroup?: boolean;
  run: () => void;
}

export interface MenuButtonProps {
  label: string;
  /** With an icon only that is seen, and the label is its name. */
  icon?: IconType;
  entries: readonly MenuEntry[];
  kind?: "secondary" | "quiet";
}

/** `<MenuButton label={t("issue-act")} entries={[{ id: "merge", label: t("issue-merge"), run: merge }]} />` */
export function MenuButton({ label, icon, entries, kind = "secondary" }: MenuButtonProps) {
  return (
    <MenuTrigger>
      {icon ? (
        <IconButton icon={icon} label={label} />
      ) : (
        <Button kind={kind}>
          {label}
          <Icon of={ChevronDown} size={14} />
        </Button>
      )}
      <Popover className={css.float ?? ""} placement="bottom end">
        <MenuList label={label} entries={entries} />
      </Popover>
    </MenuTrigger>
  );
}

function MenuList({ label, entries }: { label: string; entries: readonly MenuEntry[] }) {
  return (
    <AriaMenu
      aria-label={label}
      className={css.list ?? ""}
      disabledKeys={entries.filter((entry) => entry.isDisabled).map((entry) => entry.id)}
    >
      {entries.map((entry, at) => (
        <Fragment key={entry.id}>
          {entry.startsGroup && at > 0 ? <Separator className={css.rule ?? ""} /> : null}
          <MenuItem id={entry.id} textValue={entry.label} onAction={entry.run} className={css.item ?? ""}>
            {entry.note ? <Text slot="label">{entry.label}</Text> : <span>{entry.label}</span>}
            {entry.shortcut ? <Kbd keys={entry.shortcut} /> : null}
            {entry.note ? (
              <Text slot="description" className={css.note ?? ""}>
                {entry.note}
              </Text>
            ) : null}
          </MenuItem>
        </Fragment>
      ))}
    </AriaMenu>
  );
}
