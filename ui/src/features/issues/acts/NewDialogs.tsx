import { useState } from "react";
import { useOperate } from "~/actions";
import { DayField, SelectField, TextField } from "~/components";
import { useGo } from "~/shell/route";
import { useText } from "~/text";
import { useChoices } from "../queries";
import { commands, type IssueListRow } from "../wire";
import { StepDialog } from "./StepDialog";
import css from "../issues.module.css";

/** A new issue in a list. */
export function NewIssueDialog({ list }: { list: IssueListRow }) {
  const { t } = useText();
  const go = useGo();
  const [name, setName] = useState("");
  const [number, setNumber] = useState("");
  const [description, setDescription] = useState("");
  const operate = useOperate();
  const isNumber = /^\d{0,6}$/.test(number.trim());

  const raise = async () => {
    const given = Number(number.trim());
    const request = {
      list: list.record.id,
      name,
      number: number.trim() === "" ? null : given,
      description,
      sources: [],
    };
    const made = await operate.run(
      commands.issueCreate(request),
      t("issues-done-new", { name: name.trim() }),
    );
    if (made) go({ record: made.value.id });
    return made !== null;
  };
  return (
    <StepDialog
      title={t("issues-ask-new", { list: list.record.name })}
      does={t("issues-do-new")}
      isReady={name.trim() !== "" && isNumber}
      operate={operate}
      onDo={raise}
      effects={[]}
    >
      <div className={css.numbered}>
        <TextField
          label={t("issues-number-field")}
          value={number}
          onChange={setNumber}
          ownDirection={false}
          placeholder={String(list.holds + 1)}
          error={isNumber ? null : t("issues-number-wrong")}
        />
        <TextField autoFocus isRequired label={t("issues-new-name")} value={name} onChange={setName} />
      </div>
      <TextField label={t("issues-description")} value={description} onChange={setDescription} rows={3} />
    </StepDialog>
  );
}

const NO_STAGE = "none";

/** The next list of the effort. */
export function NewListDialog() {
  const { t } = useText();
  const go = useGo();
  const stages = useChoices().data?.stages ?? [];
  const [name, setName] = useState("");
  const [datedOn, setDatedOn] = useState("");
  const [stage, setStage] = useState(NO_STAGE);
  const operate = useOperate();

  const begin = async () => {
    const request = {
      name,
      datedOn: datedOn === "" ? null : datedOn,
      stage: stage === NO_STAGE ? null : stage,
      sources: [],
    };
    const made = await operate.run(
      commands.issueListCreate(request),
      t("issues-done-new-list", { name: name.trim() }),
    );
    if (made) go({ place: "issues", tab: null, params: { list: made.value.id } });
    return made !== null;
  };
  return (
    <StepDialog
      title={t("issues-ask-new-list")}
      does={t("issues-do-new-list")}
      isReady={name.trim() !== ""}
      operate={operate}
      onDo={begin}
      effects={[]}
    >
      <TextField autoFocus isRequired label={t("issues-list-name")} value={name} onChange={setName} />
      <div className={css.two}>
        <DayField label={t("issues-list-date")} value={datedOn} onChange={setDatedOn} />
        {stages.length > 0 ? (
          <SelectField
            label={t("issues-list-stage")}
            options={[
              { id: NO_STAGE, label: t("not-known") },
              ...stages.map((each) => ({ id: each.id, label: each.name })),
            ]}
            value={stage}
            onChange={setStage}
          />
        ) : null}
      </div>
    </StepDialog>
  );
}
