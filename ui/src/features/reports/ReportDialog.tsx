import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import {
  asFailure,
  call,
  commands,
  type Counting,
  type Failure,
  type ReportForm,
  type ReportKind,
} from "~/backend";
import { Button, Checkbox, Dialog, FaultNote, Radios, Segmented, SelectField, showToast } from "~/components";
import { CaseChoice } from "~/features/plan/CaseChoice";
import { shownCase } from "~/features/plan/case";
import { answered } from "~/shell/questions";
import { useText } from "~/text";

const NEWEST = "newest";
const FORMS: readonly ReportForm[] = ["docx", "html", "xlsx"];

/** What a report is about, how it is counted and what it is written as. */
export function ReportDialog({ first }: { first: ReportKind }) {
  const { t } = useText();
  const inCase = shownCase.use();
  const lists = useQuery({ queryKey: ["issues", "lists"], queryFn: () => call(commands.issueLists()) });
  const [kind, setKind] = useState<ReportKind>(first);
  const [list, setList] = useState<string>(NEWEST);
  const [counting, setCounting] = useState<Counting>("strict");
  const [holesOnly, setHolesOnly] = useState(false);
  const [form, setForm] = useState<ReportForm>("docx");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isRunning, setRunning] = useState(false);

  const write = async () => {
    setFailure(null);
    setRunning(true);
    try {
      const request = { kind, list: list === NEWEST ? null : list, counting, case: inCase, holesOnly };
      const done = await call(commands.reportExport(request, form));
      if (done === null) return;
      showToast({ text: t("report-written", { file: done.file, count: done.figures }) });
      answered();
    } catch (error) {
      setFailure(asFailure(error));
    } finally {
      setRunning(false);
    }
  };
  return (
    <Dialog
      isOpen
      title={t("report-ask")}
      onClose={answered}
      onSubmit={() => void write()}
      effects={[t("report-effect")]}
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button type="submit" kind="primary" isDisabled={isRunning}>
            {t("report-do")}
          </Button>
        </>
      }
    >
      <Segmented
        label={t("report-kind")}
        options={[
          { id: "coverage", label: t("report-kind-coverage") },
          { id: "issues", label: t("report-kind-issues") },
        ]}
        value={kind}
        onChange={setKind}
      />
      <SelectField
        label={t("kind-issue_list")}
        options={[
          { id: NEWEST, label: t("report-list-newest") },
          ...(lists.data?.lists ?? []).map(({ record }) => ({ id: record.id, label: record.name })),
        ]}
        value={list}
        onChange={setList}
      />
      <Radios
        label={t("report-counting")}
        options={[
          { id: "strict", label: t("report-counting-strict"), note: t("report-counting-strict-note") },
          { id: "relaxed", label: t("report-counting-relaxed"), note: t("report-counting-relaxed-note") },
        ]}
        value={counting}
        onChange={setCounting}
      />
      {kind === "coverage" ? <CaseChoice /> : null}
      <Checkbox isSelected={holesOnly} onChange={setHolesOnly}>
        {t("report-holes")}
      </Checkbox>
      <Radios
        label={t("report-form")}
        options={FORMS.map((id) => ({
          id,
          label: t(`report-form-${id}`),
          note: t(`report-form-${id}-note`),
        }))}
        value={form}
        onChange={setForm}
      />
      {failure ? <FaultNote error={failure} /> : null}
    </Dialog>
  );
}
