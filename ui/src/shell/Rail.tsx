import { SlidersHorizontal } from "lucide-react";
import { Button } from "react-aria-components";
import { Icon } from "~/components";
import { useText } from "~/text";
import { PLACE_ICONS, usePlaces } from "./places";
import { ask } from "./questions";
import { useWhere } from "./route";
import css from "./shell.module.css";

/** The seven places and the settings. The thread marks where the person is. */
export function Rail() {
  const { t } = useText();
  const places = usePlaces();
  const { place } = useWhere();
  return (
    <nav className={css.rail} aria-label={t("rail-name")} data-region="rail">
      <ul>
        {places.map((each) => (
          <li key={each.id}>
            <Button onPress={each.run} {...(each.id === place ? { "aria-current": "page" as const } : {})}>
              <Icon of={PLACE_ICONS[each.id]} size={19} />
              <span>{each.name}</span>
            </Button>
          </li>
        ))}
        <li className={css.railEnd}>
          <Button onPress={() => ask({ kind: "settings" })}>
            <Icon of={SlidersHorizontal} size={19} />
            <span>{t("settings-title")}</span>
          </Button>
        </li>
      </ul>
    </nav>
  );
}
