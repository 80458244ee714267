import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useState } from "react";
import { useOperate } from "~/actions";
import { call, commands, type Conflict, type Evidence } from "~/backend";
import { BasisMark, Button, FaultNote, IconButton, PanePart, SourceMarks } from "~/components";
import { useMayEdit } from "~/shell/desk";
import { useText } from "~/text";
import { BasisDialog } from "./BasisDialog";
import { CiteDialog } from "./CiteDialog";
import { ConflictDialog } from "./ConflictDialog";
import { ConflictPart } from "./ConflictPart";
import css from "./record.module.css";

export function useEvidence(id: string) {
  return useQuery({
    queryKey: ["record", id, "evidence"],
    queryFn: () => call(commands.recordEvidence(id)),
  });
}

type Ask = { kind: "cite" | "basis" } | { kind: "conflict"; conflict: Conflict | null } | null;

interface Props {
  id: string;
  onOpen: (id: string) => void;
}

/** Where sources disagree about a record, what it rests on, how it is known, and what can be done about each. */
export function EvidenceParts({ id, onOpen }: Props) {
  const { t } = useText();
  const mayEdit = useMayEdit();
  const [ask, setAsk] = useState<Ask>(null);
  const evidence = useEvidence(id);
  const remove = useOperate();
  if (evidence.error) return <FaultNote error={evidence.error} />;
  if (!evidence.data) return null;
  const { record, sources, conflicts } = evidence.data;
  const close = () => setAsk(null);
  return (
    <>
      {conflicts.map((conflict) => (
        <ConflictPart
          key={conflict.id}
          conflict={conflict}
          onOpen={onOpen}
          onEdit={mayEdit ? () => setAsk({ kind: "conflict", conflict }) : undefined}
        />
      ))}
      <PanePart title={t("pane-sources")}>
        {sources.length === 0 ? <p className="faint small">{t("evidence-no-source")}</p> : null}
        <ul className={css.sources}>
          {sources.map((source) => (
            <li key={source.id} className={css.source}>
              <span>
                <SourceMarks sources={[source]} onOpen={onOpen} /> <bdi>{source.title}</bdi>
              </span>
              <IconButton
                icon={X}
                label={t("evidence-uncite", { source: source.label })}
                isDisabled={!mayEdit || remove.isRunning}
                onPress={() =>
                  void remove.run(
                    commands.citationRemove({ record: id, source: source.id }),
                    t("evidence-uncited", { source: source.label }),
                  )
                }
              />
            </li>
          ))}
        </ul>
        {remove.failure ? <FaultNote error={remove.failure} /> : null}
        <p className={css.known}>
          <Known evidence={evidence.data} />
        </p>
        <div className={css.buttons}>
          <Button isDisabled={!mayEdit} onPress={() => setAsk({ kind: "cite" })}>
            {t("evidence-cite")}
          </Button>
          <Button isDisabled={!mayEdit} onPress={() => setAsk({ kind: "basis" })}>
            {t("evidence-basis")}
          </Button>
          {record.kind === "discrepancy" ? null : (
            <Button isDisabled={!mayEdit} onPress={() => setAsk({ kind: "conflict", conflict: null })}>
              {t("evidence-conflict")}
            </Button>
          )}
        </div>
      </PanePart>
      {ask?.kind === "cite" ? <CiteDialog evidence={evidence.data} onClose={close} /> : null}
      {ask?.kind === "basis" ? <BasisDialog evidence={evidence.data} onClose={close} /> : null}
      {ask?.kind === "conflict" ? (
        <ConflictDialog evidence={evidence.data} conflict={ask.conflict} onClose={close} />
      ) : null}
    </>
  );
}

/** How the record is known and whether somebody checked it; fields that are known otherwise by name. */
function Known({ evidence }: { evidence: Evidence }) {
  const { t, has } = useText();
  const others = evidence.fields.filter((field) => field.isMarked);
  const name = (term: string) => (has(`fact-${term}`) ? t(`fact-${term}`) : term.replaceAll("_", " "));
  return (
    <>
      {t(`known-${evidence.basis}`)}, {t(evidence.verified ? "known-verified" : "known-unverified")}{" "}
      <BasisMark basis={evidence.basis} bare />
      {others.length > 0 ? (
        <small>
          {t("known-others", {
            what: others
              .map((field) => t("known-other", { field: name(field.term), known: t(`known-${field.basis}`) }))
              .join("; "),
          })}
        </small>
      ) : null}
      {evidence.citedBy > 0 ? <small>{t("known-cited", { count: evidence.citedBy })}</small> : null}
    </>
  );
}
