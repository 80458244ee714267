import { Checkbox, TextLink, Toolbar } from "~/components";
import { useGo, useWhere } from "~/shell/route";
import { useText } from "~/text";
import { cutRows, noneOf, type Register } from "./cuts";
import { Choose, Find } from "./Filters";
import { BASES } from "./known";
import { ViewsMenu } from "./ViewsMenu";

interface Props<Row> {
  /** The name under which the register's table is kept. */
  name: string;
  label: string;
  rows: readonly Row[];
  shown: number;
  register: Register<Row>;
  /** What can be done with the rows that are selected. */
  end?: React.ReactNode;
}

/** The filters of a register. What is set stands there in words, with the way back. */
export function CutBar<Row>({ name, label, rows, shown, register, end }: Props<Row>) {
  const { t } = useText();
  const go = useGo();
  const { params } = useWhere();
  const { cuts, basis } = register;
  const none = noneOf(cuts);
  const set = (next: Record<string, string | null>) => go({ params: next, replace: true });
  const used = BASES.filter((each) => rows.some((row) => basis(row) === each));
  const chosen = params["basis"];
  const said = [
    params["find"] ? t("issues-filter-text", { text: params["find"].trim() }) : "",
    chosen ? t(`table-basis-${chosen}`) : "",
    ...cuts.map((cut) => (params[cut.key] === cut.value ? cut.label.toLocaleLowerCase() : "")),
  ].filter(Boolean);
  return (
    <Toolbar
      label={label}
      end={
        <>
          {end}
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
      {used.length > 1 || chosen ? (
        <Choose
          any={t("register-basis")}
          value={chosen ?? null}
          options={used.map((id) => ({ id, label: t(`table-basis-${id}`) }))}
          onChange={(next) => set({ basis: next })}
        />
      ) : null}
      <ViewsMenu register={name} none={none} />
    </Toolbar>
  );
}
