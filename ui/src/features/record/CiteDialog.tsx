import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useOperate } from "~/actions";
import { call, commands, type Evidence } from "~/backend";
import { Button, ComboField, Dialog, FaultNote, Segmented, TextField } from "~/components";
import { useText } from "~/text";

/** Every source of the plan, to choose from. */
export function useSources() {
  const choices = useQuery({
    queryKey: ["issues", "choices"],
    queryFn: () => call(commands.issueChoices()),
  });
  return (choices.data?.sources ?? []).map((source) => ({
    id: source.id,
    label: `${source.label} · ${source.title}`,
  }));
}

/** Cites a source that is in the plan, or a new one. */
export function CiteDialog({ evidence, onClose }: { evidence: Evidence; onClose: () => void }) {
  const { t } = useText();
  const save = useOperate();
  const [way, setWay] = useState<"known" | "new">("known");
  const [source, setSource] = useState<string | null>(null);
  const [title, setTitle] = useState("");
  const [url, setUrl] = useState("");
  const cited = evidence.sources.map((each) => each.id);
  const sources = useSources().filter((each) => !cited.includes(each.id));
  const { id, name } = evidence.record;
  const submit = async () => {
    const done = t("evidence-cited", { name });
    if (way === "new") {
      const made = await save.run(commands.sourceCreate({ title, url, citedBy: id }), done);
      if (made !== null) onClose();
      return;
    }
    if (source === null) return;
    const kept = await save.run(commands.citationAdd({ record: id, source }), done);
    if (kept !== null) onClose();
  };
  return (
    <Dialog
      isOpen
      title={t("evidence-cite-ask", { name })}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button
            type="submit"
            kind="primary"
            isDisabled={save.isRunning || (way === "known" && source === null)}
          >
            {t(way === "new" ? "evidence-cite-new-do" : "evidence-cite-do")}
          </Button>
        </>
      }
    >
      <Segmented
        label={t("evidence-which")}
        options={[
          { id: "known", label: t("evidence-known-source") },
          { id: "new", label: t("evidence-new-source") },
        ]}
        value={way}
        onChange={setWay}
      />
      {way === "known" ? (
        <ComboField
          key={sources.length}
          label={t("kind-source")}
          options={sources}
          value={source}
          onChange={setSource}
        />
      ) : (
        <>
          <TextField label={t("fact-title")} value={title} onChange={setTitle} />
          <TextField
            label={t("fact-url")}
            hint={t("record-address-hint")}
            value={url}
            onChange={setUrl}
            ownDirection={false}
          />
        </>
      )}
      {save.failure ? <FaultNote error={save.failure} /> : null}
    </Dialog>
  );
}
