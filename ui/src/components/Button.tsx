import type { ReactNode } from "react";
import {
  Button as AriaButton,
  Link,
  Tooltip,
  TooltipTrigger,
  type ButtonProps as AriaProps,
} from "react-aria-components";
import { Icon, type IconType } from "./Icon";
import { Kbd } from "./Kbd";
import { cx } from "./cx";
import css from "./Button.module.css";

interface Common extends Omit<AriaProps, "className" | "children" | "style"> {
  /** Shown after the name, as `Mod+S`. It teaches; the key itself is handled by the action. */
  shortcut?: string | undefined;
}

export interface ButtonProps extends Common {
  /** One primary at most on a screen. */
  kind?: "primary" | "secondary" | "quiet";
  size?: "standard" | "large";
  icon?: IconType;
  children: ReactNode;
}

/** `<Button kind="primary" icon={Plus} onPress={add}>{t("gap-add")}</Button>` */
export function Button({
  kind = "secondary",
  size = "standard",
  icon,
  shortcut,
  children,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      className={cx(
        css.button,
        kind === "primary" && css.primary,
        kind === "quiet" && css.quiet,
        size === "large" && css.large,
      )}
    >
      {icon ? <Icon of={icon} /> : null}
      {children}
      {shortcut ? <Kbd keys={shortcut} /> : null}
    </AriaButton>
  );
}

export interface IconButtonProps extends Common {
  icon: IconType;
  /** The name, for the tooltip and for screen readers. */
  label: string;
  /** The icon shows a direction and mirrors in right-to-left text. */
  turns?: boolean;
}

/** `<IconButton icon={Undo2} label={t("undo")} shortcut="Mod+Z" onPress={undo} />` */
export function IconButton({ icon, label, shortcut, turns = false, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      <AriaButton {...rest} aria-label={label} className={cx(css.button, css.icon)}>
        <Icon of={icon} turns={turns} />
      </AriaButton>
      <Tooltip offset={6} className={css.tip ?? ""}>
        {label}
        {shortcut ? <Kbd keys={shortcut} /> : null}
      </Tooltip>
    </TooltipTrigger>
  );
}

/** Words that go somewhere: `<TextLink onPress={open}>{name}</TextLink>`. It breaks over lines like the words round it. */
export function TextLink({ children, onPress }: { children: ReactNode; onPress: () => void }) {
  return (
    <Link onPress={onPress} className={css.link ?? ""}>
      {children}
    </Link>
  );
}
