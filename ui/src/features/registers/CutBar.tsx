import { Checkbox, TextLink, Toolbar } from "~/components";
import { useGo, useWhere } from "~/shell/route";
import { useText } from "~/text";
import { cutRows, noneOf, type Pick, type Register } from "./cuts";
import type { EditField } from "./editing";
import { Choose, Find } from "./Filters";
import { EditMany } from "./RegisterEdit";
import { ViewsMenu } from "./ViewsMenu";

interface Props<Row> {
  /** The name under which the register's table is kept. */
  name: string;
  label: string;
  rows: readonly Row[];
  shown: number;
  register: Register<Row>;
  /** The rows that are selected, and what can be edited of all of them. */
  selected: readonly Row[];
  fields: readonly EditField<Row>[];
  rowKey: (row: Row) => string;
}

/**
 * The toolbar of a register: its filters, and what is done with the rows that are selected. What is set stands there in
 * words, with the way back.
 */
export function CutBar<Row>(props: Props<Row>) {
  const { name, label, rows, shown, register } = props;
  const { t } = useText();
  const go = useGo();
  const { params } = useWhere();
  const { cuts, picks } = register;
  const none = noneOf(register);
  const set = (next: Record<string, string | null>) => go({ params: next, replace: true });
  const said = [
    params["find"] ? t("issues-filter-text", { text: params["find"].trim() }) : "",
    ...picks.map(({ key, say }) => (params[key] ? say(params[key]) : "")),
    ...cuts.map((cut) => (params[cut.key] === cut.value ? cut.label.toLocaleLowerCase() : "")),
  ].filter(Boolean);
  return (
    <Toolbar
      label={label}
      end={
        <>
          <EditMany fields={props.fields} rows={props.selected} rowKey={props.rowKey} />
          {said.length > 0 ? (
            <span role="status">
              {t("register-filtered", { shown_count: shown, count: rows.length, filters: said.join(", ") })}{" "}
              <TextLink onPress={() => set(none)}>{t("issues-show-all")}</TextLink>
            </span>
          ) : null}
        </>
      }
    >
      <Find label={t("register-find")} value={params["find"] ?? ""} onChange={(find) => set({ find })} />
      {cuts.map((cut) => (
        <Checkbox
          key={cut.key}
          isSelected={params[cut.key] === cut.value}
          count={cutRows(rows, register, { ...params, [cut.key]: cut.value }).length}
          onChange={(on) => set({ [cut.key]: on ? cut.value : null })}
        >
          {cut.label}
        </Checkbox>
      ))}
      {picks.map((pick) => (
        <Picked key={pick.key} pick={pick} rows={rows} value={params[pick.key] ?? null} onChange={set} />
      ))}
      <ViewsMenu register={name} none={none} />
    </Toolbar>
  );
}

/** A choice of one value; none is offered while all rows have the same. */
function Picked<Row>(props: {
  pick: Pick<Row>;
  rows: readonly Row[];
  value: string | null;
  onChange: (params: Record<string, string | null>) => void;
}) {
  const { pick, rows, value, onChange } = props;
  const there = new Set(rows.map(pick.of));
  const used = pick.values.filter((each) => there.has(each));
  if (used.length < 2 && value === null) return null;
  return (
    <Choose
      any={pick.any}
      value={value}
      options={used.map((id) => ({ id, label: pick.say(id) }))}
      onChange={(next) => onChange({ [pick.key]: next })}
    />
  );
}
