import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { ComboBox, Input, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
import { call, commands } from "~/backend";
import { hasImpact } from "~/features/record/ImpactButton";
import { useGo } from "~/shell/route";
import { useText } from "~/text";
import field from "~/components/Field.module.css";
import list from "~/components/List.module.css";
import css from "./impact.module.css";

/** Enough to choose from; whoever seeks further types another word. */
const MOST = 12;

/** Finds the record to follow by its code or its words. */
export function Follow() {
  const { t } = useText();
  const go = useGo();
  const [typed, setTyped] = useState("");
  const words = useDeferredValue(typed.trim());
  const search = useQuery({
    queryKey: ["search", "impact", words],
    // Records of other kinds are among the first hits, so more are asked for than are shown.
    queryFn: () => call(commands.search(words, 100)),
    enabled: words.length > 0,
    placeholderData: keepPreviousData,
  });
  const hits = words === "" ? [] : (search.data?.hits ?? []);
  const items = hits
    .map((hit) => hit.record)
    .filter(hasImpact)
    .slice(0, MOST);
  return (
    <ComboBox
      aria-label={t("impact-follow")}
      items={items}
      inputValue={typed}
      onInputChange={setTyped}
      value={null}
      onChange={(id) => {
        if (id === null) return;
        setTyped("");
        go({ params: { of: String(id) } });
      }}
      // The list opens with what is typed and fills when the plan has answered.
      allowsEmptyCollection
      className={css.follow ?? ""}
    >
      <Input className={field.box ?? ""} placeholder={t("impact-follow-hint")} dir="auto" />
      <Popover className={list.float ?? ""}>
        <ListBox
          className={list.list ?? ""}
          renderEmptyState={() => (
            <div className={list.none}>{t(search.data ? "none-found" : "impact-follow-hint")}</div>
          )}
        >
          {(record: (typeof items)[number]) => (
            <ListBoxItem id={record.id} textValue={record.name} className={list.item ?? ""}>
              <Text slot="label">{`${record.label} ${record.name}`}</Text>
              <Text slot="description" className={list.note ?? ""}>
                {t(`kind-${record.kind}`)}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
