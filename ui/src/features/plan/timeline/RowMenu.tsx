import { MenuButton } from "~/components";
import { useText } from "~/text";

/** What is asked about the selected row. */
export type Asked = "days" | "ties" | "push";

interface Props {
  canOpen: boolean;
  canEdit: boolean;
  onOpen: () => void;
  onAsk: (what: Asked) => void;
  onStep: (by: 1 | -1, ends: "both" | "end") => void;
}

/** What can be done with the selected row, with the keys that do the same. */
export function RowMenu({ canOpen, canEdit, onOpen, onAsk, onStep }: Props) {
  const { t } = useText();
  const edit = (id: string, key: string, run: () => void, shortcut?: string) => ({
    id,
    label: t(`timeline-${key}`),
    shortcut,
    isDisabled: !canEdit,
    run,
  });
  return (
    <MenuButton
      label={t("plan-act")}
      entries={[
        { id: "open", label: t("timeline-open"), shortcut: "Enter", isDisabled: !canOpen, run: onOpen },
        { ...edit("days", "days", () => onAsk("days")), startsGroup: true },
        edit("ties", "ties-menu", () => onAsk("ties")),
        edit("push", "push", () => onAsk("push")),
        { ...edit("earlier", "move-earlier", () => onStep(-1, "both"), "Alt+Left"), startsGroup: true },
        edit("later", "move-later", () => onStep(1, "both"), "Alt+Right"),
        edit("shorter", "shorter", () => onStep(-1, "end"), "Alt+Shift+Left"),
        edit("longer", "longer", () => onStep(1, "end"), "Alt+Shift+Right"),
      ]}
    />
  );
}
