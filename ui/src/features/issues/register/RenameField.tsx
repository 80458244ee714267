import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { createPortal } from "react-dom";
import { useOperate } from "~/actions";
import { FaultNote } from "~/components";
import { useText } from "~/text";
import { commands } from "../wire";
import css from "../issues.module.css";

interface Props {
  issue: { id: string; name: string };
  onDone: () => void;
}

/** The name of a row, written in place (F2). Return keeps it, Escape does not. */
export function RenameField({ issue, onDone }: Props) {
  const { t } = useText();
  const [name, setName] = useState(issue.name);
  const operate = useOperate();
  const input = useRef<HTMLInputElement>(null);
  const [box] = useState(() => boxOf(issue.id));
  const back = useRef<Element | null>(null);
  const finished = useRef(false);

  useEffect(() => {
    back.current = document.activeElement;
    input.current?.select();
  }, []);

  const leave = () => {
    finished.current = true;
    onDone();
    if (back.current instanceof HTMLElement) back.current.focus();
  };
  const keep = async () => {
    if (finished.current) return;
    if (name.trim() === issue.name || name.trim() === "") return leave();
    const request = { issue: issue.id, name };
    const done = await operate.run(
      commands.issueRename(request),
      t("issues-done-rename", { name: name.trim() }),
    );
    if (done !== null) leave();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      leave();
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void keep();
    }
  };
  return createPortal(
    <div className={css.rename} style={box}>
      <input
        ref={input}
        value={name}
        dir="auto"
        aria-label={t("issues-rename-name", { name: issue.name })}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={press}
        onBlur={() => void keep()}
      />
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
    </div>,
    document.body,
  );
}

/** Over the name it changes. */
function boxOf(id: string) {
  const cell = document
    .querySelector(`[data-name="${CSS.escape(id)}"]`)
    ?.closest("td, [role=rowheader], [role=gridcell]");
  const rect = cell?.getBoundingClientRect();
  if (!rect) return { insetBlockStart: 120, insetInlineStart: 120, inlineSize: 320 };
  const fromTheRight = getComputedStyle(document.documentElement).direction === "rtl";
  return {
    insetBlockStart: rect.top + (rect.height - 28) / 2,
    insetInlineStart: fromTheRight ? window.innerWidth - rect.right : rect.left,
    inlineSize: Math.max(220, rect.width),
  };
}
