import { useOperate } from "~/actions";
import { FaultNote, MenuButton } from "~/components";
import { useMayEdit } from "~/shell/desk";
import { useText } from "~/text";
import { commands } from "../wire";
import type { Chosen } from "./asking";
import { useIssueEntries } from "./useIssueEntries";

interface Props {
  issues: readonly Chosen[];
  /** State of a single issue. */
  status?: string | null;
  onRemoved?: () => void;
}

/** A button with everything that can be done with the chosen issues. */
export function IssueMenu({ issues, status = null, onRemoved }: Props) {
  const { t } = useText();
  const mayEdit = useMayEdit();
  const entries = useIssueEntries(issues);
  const operate = useOperate();
  const only = issues.length === 1 ? issues[0] : undefined;
  const later =
    only && (status === "deferred" || status === "parked")
      ? [
          {
            id: "revisit",
            label: t("issues-revisit"),
            isDisabled: !mayEdit,
            run: () =>
              void operate.run(
                commands.issueRevisit({ issue: only.id, reason: "" }),
                t("issues-done-revisit", { name: only.name }),
              ),
          },
        ]
      : [];
  const remove = only
    ? [
        {
          id: "remove",
          label: t("issues-remove"),
          isDisabled: !mayEdit,
          startsGroup: true,
          run: () =>
            void operate
              .run(commands.issueRemove({ issue: only.id }), t("issues-done-remove", { name: only.name }))
              .then((done) => done !== null && onRemoved?.()),
        },
      ]
    : [];
  return (
    <>
      <MenuButton
        label={issues.length > 1 ? t("issues-act-several", { count: issues.length }) : t("issues-act")}
        entries={[...entries, ...later, ...remove]}
      />
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
    </>
  );
}
