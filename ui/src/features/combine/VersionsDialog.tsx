import { Plus, X } from "lucide-react";
import { useState } from "react";
import { Button, Dialog, FaultNote, Icon, IconButton, TextField } from "~/components";
import { askFile } from "~/features/compare/sides";
import { useText } from "~/text";
import { fault, stem, versions, type Version, type Versions } from "./versions";
import css from "./combine.module.css";

/** Which document all began with, and whose versions of it there are. */
export function VersionsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const [{ base, all }, setChosen] = useState<Omit<Versions, "settled">>(versions.get());
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const set = (at: number, next: Version | null) =>
    setChosen({ base, all: all.flatMap((one, place) => (place === at ? (next ?? []) : one)) });
  const chooseBase = async () => {
    setFailure(null);
    const side = await askFile();
    if (side) setChosen({ base: side, all });
  };
  const add = async () => {
    setFailure(null);
    const side = await askFile();
    if (side) setChosen({ base, all: [...all, { side, author: stem(side.name) }] });
  };
  const isReady = base !== null && all.length > 0;
  const submit = () => {
    setTried(true);
    if (!isReady || all.some((_, at) => fault(all, at) !== null)) return;
    versions.set({ base, all, settled: [] });
    onClose();
  };
  return (
    <Dialog
      title={t("combine-title")}
      isOpen
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button kind="primary" type="submit" isDisabled={!isReady}>
            {t("combine-do")}
          </Button>
        </>
      }
    >
      <div className={css.versions}>
        {failure ? <FaultNote error={failure} /> : null}
        <div className={css.base}>
          <span>
            <b>{t("combine-base")}</b>
            <span className={css.file}>{base?.name ?? t("combine-none")}</span>
          </span>
          <Button autoFocus onPress={() => void chooseBase().catch(setFailure)}>
            {t("combine-choose-base")}
          </Button>
        </div>
        {all.map((one, at) => {
          const wrong = fault(all, at);
          return (
            <div
              key={at}
              className={css.version}
              role="group"
              aria-label={t("combine-file", { number: at + 1 })}
            >
              <span className={css.file}>{one.side.name}</span>
              <TextField
                label={t("combine-author")}
                value={one.author}
                error={wrong && (tried || wrong !== "combine-author-missing") ? t(wrong) : null}
                onChange={(author) => set(at, { ...one, author })}
              />
              <IconButton
                icon={X}
                label={t("combine-remove", { name: one.side.name })}
                onPress={() => set(at, null)}
              />
            </div>
          );
        })}
        <Button onPress={() => void add().catch(setFailure)}>
          <Icon of={Plus} /> {t("combine-add")}
        </Button>
      </div>
    </Dialog>
  );
}
