import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call, commands, type Authorship, type ExportedRedline, type RedlineForm } from "~/backend";
import { Button, Checkbox, Dialog, FaultNote, Radios, SelectField, TextField } from "~/components";
import { useText } from "~/text";
import { useExport } from "./exporting";

type Who = Authorship["kind"];

export interface ExportDialogProps {
  /** Writes the redline; nothing when the person decides against it. */
  work: (authorship: Authorship, form: RedlineForm, proofPage: boolean) => Promise<ExportedRedline | null>;
  onClose: () => void;
}

const FORMS: readonly RedlineForm[] = [
  "tracked",
  "static",
  "side_by_side",
  "inline",
  "list_xlsx",
  "list_csv",
];

/** What the redline is written as, and whose name its tracked changes bear. The redline is proven before anything is written. */
export function ExportDialog({ work, onClose }: ExportDialogProps) {
  const { t } = useText();
  const desk = useQuery({ queryKey: ["desk"], queryFn: () => call(commands.deskState()) });
  const author = desk.data?.settings.author ?? "";
  const [form, setForm] = useState<RedlineForm>("tracked");
  const [proofPage, setProofPage] = useState(false);
  const isList = form === "list_xlsx" || form === "list_csv";
  // A list names the author of each change, too.
  const isTracked = form === "tracked" || isList;
  const [who, setWho] = useState<Who>("house");
  const [house, setHouse] = useState(t("redline-house-default"));
  const exporting = useExport();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  // The other forms show no author.
  const missing = isTracked && (who === "house" ? house.trim() === "" : who === "named" && author === "");

  const submit = async () => {
    if (missing) return;
    const authorship: Authorship =
      isTracked && who === "named"
        ? { kind: "named", author, date: today }
        : isTracked && who === "house"
          ? { kind: "house", name: house.trim(), date: today }
          : { kind: "anonymous", name: t("redline-anonymous-name") };
    if (await exporting.redline(() => work(authorship, form, proofPage && !isList))) onClose();
  };
  return (
    <Dialog
      title={t("redline-export-ask")}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      effects={[t("redline-export-proof")]}
      actions={
        <>
          <Button autoFocus slot="close">
            {t("cancel")}
          </Button>
          <Button kind="primary" type="submit" isDisabled={missing || exporting.isRunning}>
            {t("redline-export-do")}
          </Button>
        </>
      }
    >
      <SelectField
        label={t("redline-form")}
        hint={t(`redline-form-${form}-note`)}
        value={form}
        onChange={setForm}
        options={FORMS.map((id) => ({
          id,
          label: t(`redline-form-${id}`),
          note: t(`redline-form-${id}-note`),
        }))}
      />
      {isTracked ? (
        <Radios
          label={t("redline-authorship")}
          value={who}
          onChange={setWho}
          options={[
            { id: "house", label: t("redline-authorship-house"), note: t("redline-authorship-house-note") },
            {
              id: "named",
              label: author ? t("redline-authorship-named", { author }) : t("redline-authorship-unnamed"),
              note: author ? t("redline-authorship-named-note") : t("redline-authorship-unnamed-note"),
            },
            {
              id: "anonymous",
              label: t("redline-authorship-anonymous"),
              note: t("redline-authorship-anonymous-note"),
            },
          ]}
        />
      ) : null}
      {isTracked && who === "house" ? (
        <TextField label={t("redline-house")} value={house} onChange={setHouse} />
      ) : null}
      {isList ? null : (
        <Checkbox isSelected={proofPage} onChange={setProofPage}>
          {t("redline-proof-page")}
        </Checkbox>
      )}
      {exporting.failure ? <FaultNote error={exporting.failure} /> : null}
    </Dialog>
  );
}
