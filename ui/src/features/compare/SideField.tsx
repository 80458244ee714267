import { SelectField } from "~/components";
import type { Option } from "~/components/Choice";
import { useText } from "~/text";
import { chooseFile, put, type Side, type Which } from "./sides";
import css from "./compare.module.css";

export interface SideFieldProps {
  which: Which;
  side: Side | null;
  /** The versions of the plan whose text it has. */
  versions: readonly Option[];
}

const CHOOSE = "choose";
const FILE = "file";

/** Which document stands on a side: a file that is chosen, or a version of the plan. */
export function SideField({ which, side, versions }: SideFieldProps) {
  const { t } = useText();
  const chosen: Option[] = side?.what.kind === "file" ? [{ id: FILE, label: side.name }] : [];
  const options = [
    ...chosen,
    { id: CHOOSE, label: t("compare-choose") },
    ...versions.map((version) => ({ ...version, note: t("compare-version") })),
  ];
  const value = side === null ? null : side.what.kind === "file" ? FILE : side.what.version;
  const change = (id: string) => {
    if (id === CHOOSE) void chooseFile(which);
    else if (id !== FILE) {
      const name = versions.find((version) => version.id === id)?.label ?? id;
      put(which, { what: { kind: "version", version: id }, name });
    }
  };
  return (
    <div className={css.side}>
      <SelectField
        label={t(which === "before" ? "compare-before" : "compare-after")}
        options={options}
        value={value}
        onChange={change}
      />
    </div>
  );
}
