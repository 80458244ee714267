import { MenuButton } from "~/components";
import { useText } from "~/text";
import css from "../issues.module.css";

interface Props {
  taxonomies: readonly string[];
  value: string | null;
  onChange: (taxonomy: string) => void;
}

/** Whose grouping stands beside the issues. */
export function Grouping({ taxonomies, value, onChange }: Props) {
  const { t } = useText();
  if (taxonomies.length === 0 || value === null) return null;
  return (
    <span className={css.grouping}>
      {t("issues-grouping")}
      {taxonomies.length === 1 ? (
        <b className={css.ink}>
          <bdi>{value}</bdi>
        </b>
      ) : (
        <MenuButton
          kind="quiet"
          label={value}
          entries={taxonomies.map((taxonomy) => ({
            id: taxonomy,
            label: taxonomy,
            run: () => onChange(taxonomy),
          }))}
        />
      )}
    </span>
  );
}
