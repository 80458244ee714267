import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { ActDialog, useOperate } from "~/actions";
import { asFailure, call, commands, type ImportKind, type ImportTable, type ReadTable } from "~/backend";
import { Button, Checkbox, FaultNote, SelectField } from "~/components";
import { answered, type PastedTable } from "~/shell/questions";
import { useText } from "~/text";
import { Preview } from "./Preview";
import { useLook } from "./useLook";
import css from "./imports.module.css";

const KINDS: readonly ImportKind[] = [
  "work_item",
  "existing_work",
  "issue",
  "assessment",
  "gap",
  "party",
  "source",
];
/** Kinds whose rows join a list, or name issues of one. */
const LISTED: readonly ImportKind[] = ["issue", "assessment", "gap"];
const NOTHING = "nothing";

/** Reads a table from a file: which rows, which columns, and what it would do, before anything is done. */
export function ImportDialog({ pasted }: { pasted?: PastedTable | undefined }) {
  const { t } = useText();
  const operate = useOperate();
  const [read, setRead] = useState<ReadTable | null>(
    pasted
      ? { name: t("import-pasted"), table: { heads: pasted.heads, rows: pasted.rows, lines: [] } }
      : null,
  );
  const [isHeaded, setHeaded] = useState(true);
  const file = read && !isHeaded ? withoutHeads(read) : read;
  const { failure, setFailure, look } = useLook();
  const [kind, setKind] = useState<ImportKind>(pasted?.of ?? "work_item");
  const [columns, setColumns] = useState<readonly (string | null)[]>([]);
  const [list, setList] = useState<string | null>(pasted?.list ?? null);
  const [leaveOut, setLeaveOut] = useState(false);
  const fields = useQuery({
    queryKey: ["desk", "import fields", kind],
    queryFn: () => call(commands.importFields(kind)),
  });
  const lists = useQuery({ queryKey: ["issues", "lists"], queryFn: () => call(commands.issueLists()) });
  const joins = list ?? lists.data?.lists.at(-1)?.record.id ?? null;
  const request: ImportTable | null =
    file === null
      ? null
      : {
          kind,
          list: LISTED.includes(kind) ? joins : null,
          columns: [...columns],
          rows: file.table.rows,
          lines: file.table.lines,
        };
  const preview = useQuery({
    queryKey: ["record", "import preview", file?.name, isHeaded, kind, columns, joins],
    queryFn: () => call(commands.importPreview(request as ImportTable)),
    enabled: request !== null && columns.length > 0,
    retry: false,
  });

  const guess = async (of: ImportKind, heads: string[]) => {
    setColumns(await call(commands.tableGuess(of, heads)));
  };
  useEffect(() => {
    if (!pasted) return;
    let isHere = true;
    call(commands.tableGuess(pasted.of, pasted.heads)).then(
      (guessed) => {
        if (!isHere) return;
        setColumns(guessed);
        // A first line of which nothing is the name of a column is a row like the others.
        setHeaded(guessed.some((field) => field !== null));
      },
      (error: unknown) => isHere && setFailure(asFailure(error)),
    );
    return () => {
      isHere = false;
    };
  }, [pasted, setFailure]);
  const choose = () =>
    look(async () => {
      const handle = await call(commands.pathChoose("open_table", ""));
      if (handle === null) return;
      const read = await call(commands.tableRead(handle));
      await guess(kind, read.table.heads);
      setHeaded(true);
      setRead(read);
    });
  const head = (on: boolean) =>
    look(async () => {
      if (!read) return;
      await guess(kind, on ? read.table.heads : read.table.heads.map(() => ""));
      setHeaded(on);
    });
  const turn = (of: ImportKind) =>
    look(async () => {
      setKind(of);
      if (file) await guess(of, file.table.heads);
    });
  const found = preview.data;
  const does = found ? found.added + found.changed : 0;
  const ready = does > 0 && (found?.refused === 0 || leaveOut);
  const submit = async () => {
    if (!request || !ready || !found) return;
    const said = t("import-done", { added: found.added, changed: found.changed, file: file?.name ?? "" });
    if ((await operate.run(commands.importRows(request, leaveOut), said)) !== null) answered();
  };
  const error = failure ?? preview.error;
  return (
    <ActDialog
      title={t("import-ask")}
      size="wide"
      act={t("import-do", { count: does })}
      operate={operate}
      isMissing={!ready}
      onAct={submit}
      onClose={answered}
    >
      <div className={css.pair}>
        <SelectField
          label={t("import-kind")}
          options={KINDS.map((id) => ({
            id,
            label: t(id === "assessment" ? "kinds-coverage" : `kinds-${id}`),
          }))}
          value={kind}
          onChange={(of) => void turn(of)}
        />
        {LISTED.includes(kind) ? (
          <SelectField
            label={t(kind === "issue" ? "import-list" : "import-issues-of")}
            options={(lists.data?.lists ?? []).map(({ record }) => ({ id: record.id, label: record.name }))}
            value={joins}
            onChange={setList}
          />
        ) : null}
      </div>
      <div className={css.file}>
        <Button onPress={() => void choose()}>{t(file ? "import-choose-other" : "import-choose")}</Button>
        {file ? (
          <span>{t("import-file", { file: file.name, count: file.table.rows.length })}</span>
        ) : (
          <span className={css.hint}>{t("import-hint")}</span>
        )}
      </div>
      {file && columns.length > 0 ? (
        <Heads heads={file.table.heads} columns={columns} isHeaded={isHeaded} />
      ) : null}
      {pasted && read?.table.lines.length === 0 ? (
        <Checkbox isSelected={isHeaded} onChange={(on) => void head(on)}>
          {t("import-first-line")}
        </Checkbox>
      ) : null}
      {file ? (
        <fieldset className={css.columns}>
          <legend>{t("import-columns")}</legend>
          {file.table.heads.map((head, at) => (
            <SelectField
              // The heads of a table may repeat; their place tells them apart.
              key={`${at} ${head}`}
              label={head === "" ? t("import-head-none", { number: at + 1 }) : head}
              options={[
                { id: NOTHING, label: t("import-nothing") },
                { id: "label", label: t("import-label") },
                { id: "id", label: t("import-id") },
                ...(fields.data ?? []).map((id) => ({ id, label: t(`fact-${id}`) })),
              ]}
              value={columns[at] ?? NOTHING}
              onChange={(id) =>
                setColumns(
                  columns.map((old, index) =>
                    index === at ? (id === NOTHING ? null : id) : old === id ? null : old,
                  ),
                )
              }
            />
          ))}
        </fieldset>
      ) : null}
      {error ? <FaultNote error={error} /> : null}
      {found && !preview.error ? <Preview preview={found} /> : null}
      {found && found.refused > 0 && !preview.error ? (
        <Checkbox isSelected={leaveOut} onChange={setLeaveOut}>
          {t("import-leave-out", { count: found.refused })}
        </Checkbox>
      ) : null}
    </ActDialog>
  );
}

/** A table whose first line is a row like the others: its columns have no names. */
function withoutHeads({ name, table }: ReadTable): ReadTable {
  const rows = [table.heads, ...table.rows];
  return { name, table: { heads: table.heads.map(() => ""), rows, lines: rows.map((_, at) => at + 1) } };
}

/** What was made of the first line: which of its words are names of columns, and which column is left out. */
function Heads(props: { heads: readonly string[]; columns: readonly (string | null)[]; isHeaded: boolean }) {
  const { heads, columns, isHeaded } = props;
  const { t } = useText();
  if (!isHeaded) return <p className={css.hint}>{t("import-unheaded")}</p>;
  const left = heads.flatMap((head, at) =>
    columns[at] ? [] : [head || t("import-head-none", { number: at + 1 })],
  );
  return (
    <p className={css.hint}>
      {t("import-headed", { count: heads.length - left.length, all_count: heads.length })}{" "}
      {left.length > 0 ? t("import-left", { count: left.length, columns: left.join(", ") }) : null}
    </p>
  );
}
