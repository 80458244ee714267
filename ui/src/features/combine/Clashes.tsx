import type { Clash, Left } from "~/backend";
import { Radios, TextLink } from "~/components";
import { useText } from "~/text";
import { settle, standing, type Versions } from "./versions";
import css from "./combine.module.css";

export interface ClashesProps {
  all: readonly Clash[];
  settled: Versions["settled"];
  /** For each place a change that is left there; empty for none. */
  changeIds: readonly string[];
  onShow: (id: string) => void;
}

const OPEN = "open";
const BEFORE = "before";

/** Where people want different things: what stood there, what each of them wants, and whose words are to stand. */
export function Clashes({ all, settled, changeIds, onShow }: ClashesProps) {
  const { t } = useText();
  if (all.length === 0) return null;
  return (
    <section className={css.part} aria-labelledby="clashes-title">
      <h2 id="clashes-title">
        {t("combine-clashes")}{" "}
        <span className={css.count}>
          {t("combine-clashes-open", { open: all.length - settled.length, count: all.length })}
        </span>
      </h2>
      <ol className={css.clashes}>
        {all.map((clash, at) => (
          <li key={at}>
            <Place clash={clash} changeId={changeIds[at] ?? ""} onShow={onShow} />
            <p dir="auto">
              {clash.before ? t("combine-before", { before: clash.before }) : t("combine-before-nothing")}
            </p>
            <Stands clash={clash} at={at} settled={settled} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Place({
  clash: { place },
  changeId,
  onShow,
}: {
  clash: Clash;
  changeId: string;
  onShow: (id: string) => void;
}) {
  const { t } = useText();
  const name = t("combine-place", {
    story: place.story,
    paragraph: String(place.paragraph),
    heading: place.heading ? "some" : "none",
    under: place.heading,
  });
  // Where what stood there stays, nothing is left to be shown.
  return changeId === "" ? <span>{name}</span> : <TextLink onPress={() => onShow(changeId)}>{name}</TextLink>;
}

/** Whose words are to stand in one place. */
function Stands({ clash, at, settled }: { clash: Clash; at: number; settled: Versions["settled"] }) {
  const { t } = useText();
  const stand = standing(settled, at);
  const readings = clash.readings.map(({ author, text }) => ({
    id: `by ${author}`,
    label: t("combine-reading", { author, text, kind: text ? "words" : "gone" }),
  }));
  const choose = (id: string) => settle(at, id === OPEN ? null : id === BEFORE ? "" : id.slice(3));
  return (
    <Radios
      label={t("combine-stands")}
      options={[
        { id: OPEN, label: t("combine-stands-open") },
        ...readings,
        { id: BEFORE, label: t("combine-stands-before") },
      ]}
      value={stand === null ? OPEN : stand === "" ? BEFORE : `by ${stand}`}
      onChange={choose}
    />
  );
}

/** What of whose version could not be taken over as a tracked change. */
export function NotTaken({ all }: { all: readonly Left[] }) {
  const { t } = useText();
  if (all.length === 0) return null;
  return (
    <section className={css.part} aria-labelledby="left-title">
      <h2 id="left-title">{t("combine-unmarked")}</h2>
      <ul>
        {all.map(({ author, what: { kind, name, place } }, at) => (
          <li key={at}>
            {t("combine-left", {
              author,
              what: t("redline-not-tracked", { kind, name, paragraph: String(place.paragraph) }),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
