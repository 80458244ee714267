import { useMemo, useState } from "react";
import { useActions, type Action } from "~/actions";
import type { PartyRow } from "~/backend";
import { useMayEdit } from "~/shell/desk";
import { useText } from "~/text";
import { DeleteDialog } from "./DeleteDialog";
import { MoveDialog } from "./MoveDialog";
import { PartyDialog } from "./PartyDialog";

export type PartyAsk =
  | { kind: "add"; under: string | null }
  | { kind: "edit" | "move" | "delete"; party: PartyRow }
  | null;

export interface PartyActs {
  ask: PartyAsk;
  add: () => void;
  close: () => void;
  entries: readonly Action[];
}

/** What can be done with parties: in the tree, where the palette and the keys offer it too. */
export function usePartyActions(selected: PartyRow | null): PartyActs {
  const acts = usePartyActs(selected);
  useActions(acts.entries);
  return acts;
}

/** What can be done with parties, for a menu. */
export function usePartyActs(selected: PartyRow | null): PartyActs {
  const { t } = useText();
  const mayEdit = useMayEdit();
  const [ask, setAsk] = useState<PartyAsk>(null);
  const entries = useMemo<Action[]>(() => {
    const any = mayEdit && selected !== null;
    const on = (kind: "edit" | "move" | "delete", shortcut: string): Action => ({
      id: `party.${kind}`,
      label: t(`parties-${kind}`),
      group: "plan",
      shortcut,
      when: any,
      run: () => selected && setAsk({ kind, party: selected }),
    });
    return [
      {
        id: "party.add",
        label: t("parties-add"),
        group: "plan",
        shortcut: "Alt+N",
        when: mayEdit,
        run: () => setAsk({ kind: "add", under: null }),
      },
      {
        id: "party.add_under",
        label: t("parties-add-under"),
        group: "plan",
        when: any,
        run: () => setAsk({ kind: "add", under: selected?.record.id ?? null }),
      },
      on("edit", "Shift+F2"),
      on("move", "Alt+M"),
      on("delete", "Delete"),
    ];
  }, [t, mayEdit, selected]);
  return {
    ask,
    entries,
    add: () => setAsk({ kind: "add", under: null }),
    close: () => setAsk(null),
  };
}

interface DialogsProps {
  ask: PartyAsk;
  parties: readonly PartyRow[];
  onClose: () => void;
  onAdded?: (id: string) => void;
  onGone?: () => void;
}

/** The question that is asked now. */
export function PartyDialogs({ ask, parties, onClose, onAdded, onGone }: DialogsProps) {
  switch (ask?.kind) {
    case "add":
      return (
        <PartyDialog
          under={ask.under}
          parties={parties}
          onClose={onClose}
          {...(onAdded ? { onDone: onAdded } : {})}
        />
      );
    case "edit":
      return <PartyDialog party={ask.party} parties={parties} onClose={onClose} />;
    case "move":
      return <MoveDialog party={ask.party} parties={parties} onClose={onClose} />;
    case "delete":
      return (
        <DeleteDialog
          party={ask.party}
          onClose={(gone) => {
            onClose();
            if (gone) onGone?.();
          }}
        />
      );
    default:
      return null;
  }
}
