import { X } from "lucide-react";
import { useState } from "react";
import { useOperate } from "~/actions";
import { commands, type Conflict, type Evidence, type SourceRef } from "~/backend";
import {
  Button,
  ComboField,
  Dialog,
  FaultNote,
  IconButton,
  Radios,
  SelectField,
  TextField,
} from "~/components";
import { useText } from "~/text";
import { useSources } from "./CiteDialog";
import css from "./record.module.css";

interface Line {
  /** Its own name while the dialog is open. */
  key: number;
  text: string;
  sources: readonly Pick<SourceRef, "id" | "label">[];
}

interface Props {
  evidence: Evidence;
  /** The disagreement to correct; null for a new one. */
  conflict: Conflict | null;
  onClose: () => void;
}

const WHOLE = "";
const NONE = "none";

/** Two or more values side by side, each with its sources; which one is used, and why. */
export function ConflictDialog({ evidence, conflict, onClose }: Props) {
  const { t, has } = useText();
  const save = useOperate();
  const sources = useSources();
  const [field, setField] = useState(conflict?.field ?? WHOLE);
  const [topic, setTopic] = useState(conflict?.topic ?? "");
  const [lines, setLines] = useState<readonly Line[]>(() => first(conflict));
  const [chosen, setChosen] = useState<string>(() => {
    const used = conflict?.values.filter((value) => value.chosen) ?? [];
    const only = used.length === 1 ? conflict?.values.findIndex((value) => value.chosen) : undefined;
    return only === undefined ? NONE : String(only);
  });
  const [reason, setReason] = useState(conflict?.reason ?? "");
  const termOf = (term: string) => (has(`fact-${term}`) ? t(`fact-${term}`) : term.replaceAll("_", " "));
  const write = (key: number, change: Partial<Line>) =>
    setLines((all) => all.map((line) => (line.key === key ? { ...line, ...change } : line)));

  const submit = async () => {
    const place = lines.findIndex((line) => String(line.key) === chosen);
    const request = {
      id: conflict?.id ?? null,
      record: evidence.record.id,
      field: field === WHOLE ? null : field,
      topic,
      values: lines.map((line) => ({ text: line.text, sources: line.sources.map((each) => each.id) })),
      chosen: place < 0 ? null : place,
      reason,
    };
    const done = await save.run(commands.conflictWrite(request), t("conflict-written", { topic }));
    if (done !== null) onClose();
  };
  const settle = async () => {
    if (!conflict) return;
    const done = await save.run(
      commands.conflictRemove({ id: conflict.id, reason }),
      t("conflict-removed", { topic: conflict.topic }),
    );
    if (done !== null) onClose();
  };
  return (
    <Dialog
      isOpen
      size="wide"
      title={t(conflict ? "conflict-edit-ask" : "conflict-add-ask", { name: evidence.record.name })}
      onClose={onClose}
      onSubmit={() => void submit()}
      note={
        conflict ? (
          <Button kind="quiet" isDisabled={save.isRunning} onPress={() => void settle()}>
            {t("conflict-remove")}
          </Button>
        ) : null
      }
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button type="submit" kind="primary" isDisabled={save.isRunning}>
            {t("conflict-do")}
          </Button>
        </>
      }
    >
      <div className={css.head}>
        {conflict ? null : (
          <SelectField
            label={t("conflict-field")}
            options={[
              { id: WHOLE, label: t("basis-whole") },
              ...evidence.fields.map((each) => ({ id: each.column, label: termOf(each.term) })),
            ]}
            value={field}
            onChange={(column) => {
              const known = evidence.fields.find((each) => each.column === column);
              setField(column);
              if (topic === "" && known) setTopic(termOf(known.term));
            }}
          />
        )}
        <TextField label={t("conflict-topic")} value={topic} onChange={setTopic} />
      </div>
      <ol className={css.lines}>
        {lines.map((line, at) => (
          <li key={line.key}>
            <TextField
              label={t("conflict-value", { number: String(at + 1) })}
              value={line.text}
              onChange={(text) => write(line.key, { text })}
              rows={2}
            />
            <div className={css.said}>
              {line.sources.map((source) => (
                <span key={source.id}>
                  {source.label}
                  <IconButton
                    icon={X}
                    label={t("evidence-uncite", { source: source.label })}
                    onPress={() =>
                      write(line.key, { sources: line.sources.filter((each) => each.id !== source.id) })
                    }
                  />
                </span>
              ))}
              <ComboField
                key={`${line.key}:${line.sources.length}:${sources.length}`}
                label={t("conflict-source", { number: String(at + 1) })}
                options={sources.filter((each) => line.sources.every((own) => own.id !== each.id))}
                value={null}
                onChange={(id) => {
                  const found = sources.find((each) => each.id === id);
                  const label = found?.label.split(" · ")[0] ?? "";
                  if (id) write(line.key, { sources: [...line.sources, { id, label }] });
                }}
              />
            </div>
            {lines.length > 2 ? (
              <IconButton
                icon={X}
                label={t("conflict-value-remove", { number: String(at + 1) })}
                onPress={() => setLines((all) => all.filter((each) => each.key !== line.key))}
              />
            ) : null}
          </li>
        ))}
      </ol>
      <div>
        <Button
          onPress={() =>
            setLines((all) => [
              ...all,
              { key: Math.max(...all.map((each) => each.key)) + 1, text: "", sources: [] },
            ])
          }
        >
          {t("conflict-value-add")}
        </Button>
      </div>
      <Radios
        label={t("conflict-chosen")}
        options={[
          ...lines.map((line, at) => ({
            id: String(line.key),
            label: line.text.trim() === "" ? t("conflict-value", { number: String(at + 1) }) : line.text,
          })),
          { id: NONE, label: t("conflict-chosen-none") },
        ]}
        value={chosen}
        onChange={setChosen}
      />
      <TextField label={t("conflict-why")} value={reason} onChange={setReason} rows={2} />
      {save.failure ? <FaultNote error={save.failure} /> : null}
    </Dialog>
  );
}

/** The values as they stand, and at least two. */
function first(conflict: Conflict | null): Line[] {
  const lines: Line[] = (conflict?.values ?? []).map((value, key) => ({
    key,
    text: value.text,
    sources: value.sources,
  }));
  while (lines.length < 2) lines.push({ key: lines.length, text: "", sources: [] });
  return lines;
}
