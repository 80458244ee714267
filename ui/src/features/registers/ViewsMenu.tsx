import { useState } from "react";
import { Button, Dialog, MenuButton, showToast, TextField } from "~/components";
import { useText } from "~/text";
import { showsSame, useViews, type View, type Views } from "./views";
import css from "./registers.module.css";

/** The views of a register: chosen, kept under a name, renamed and deleted. */
export function ViewsMenu(props: { register: string; none: Readonly<Record<string, null>> }) {
  const { t } = useText();
  const views = useViews(props.register, props.none);
  const [asked, setAsked] = useState<"keep" | "change" | null>(null);
  const current = views.views.find((view) => showsSame(view, views.now));
  const plain: View = { name: "", filters: {}, look: { hidden: [], sort: null } };
  return (
    <>
      <MenuButton
        kind="quiet"
        label={current ? t("views-current", { name: current.name }) : t("views")}
        entries={[
          ...views.views.map((view) => ({
            id: `view ${view.name}`,
            label: view.name,
            note: view === current ? t("views-shown") : undefined,
            run: () => views.show(view),
          })),
          { id: "plain", label: t("views-plain"), run: () => views.show(plain) },
          { id: "keep", label: t("views-keep"), startsGroup: true, run: () => setAsked("keep") },
          {
            id: "change",
            label: t("views-change"),
            isDisabled: views.views.length === 0,
            run: () => setAsked("change"),
          },
        ]}
      />
      {asked === "keep" ? <KeepDialog views={views} onClose={() => setAsked(null)} /> : null}
      {asked === "change" ? <ChangeDialog views={views} onClose={() => setAsked(null)} /> : null}
    </>
  );
}

function KeepDialog({ views, onClose }: { views: Views; onClose: () => void }) {
  const { t } = useText();
  const [name, setName] = useState("");
  const wanted = name.trim();
  const isTaken = views.views.some((view) => view.name === wanted);
  const keep = () => {
    if (wanted === "") return;
    views.keep(wanted);
    showToast({ text: t("views-kept", { name: wanted }) });
    onClose();
  };
  return (
    <Dialog
      title={t("views-keep-ask")}
      isOpen
      onClose={onClose}
      onSubmit={keep}
      effects={[t(isTaken ? "views-keep-replaces" : "views-keep-effect")]}
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button kind="primary" type="submit" isDisabled={wanted === ""}>
            {t("views-keep-do")}
          </Button>
        </>
      }
    >
      <TextField autoFocus label={t("views-name")} value={name} onChange={setName} maxLength={80} />
    </Dialog>
  );
}

function ChangeDialog({ views, onClose }: { views: Views; onClose: () => void }) {
  const { t } = useText();
  const [lines, setLines] = useState(() => views.views.map((view) => ({ view, name: view.name })));
  const names = lines.map((line) => line.name.trim());
  const isWrong = (at: number) =>
    names[at] === "" ? "views-name-needed" : names.indexOf(names[at] ?? "") < at ? "views-name-twice" : null;
  const isReady = lines.every((_, at) => isWrong(at) === null);
  const submit = () => {
    if (!isReady) return;
    views.replace(lines.map(({ view }, at) => ({ ...view, name: names[at] ?? view.name })));
    onClose();
  };
  return (
    <Dialog
      title={t("views-change-ask")}
      isOpen
      onClose={onClose}
      onSubmit={submit}
      effects={[t("views-change-effect")]}
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button kind="primary" type="submit" isDisabled={!isReady}>
            {t("views-change-do")}
          </Button>
        </>
      }
    >
      {lines.map(({ view, name }, at) => {
        const wrong = isWrong(at);
        return (
          <div key={view.name} className={css.view}>
            <TextField
              label={t("views-name-of", { name: view.name })}
              value={name}
              maxLength={80}
              error={wrong ? t(wrong) : null}
              onChange={(text) =>
                setLines(lines.map((line, index) => (index === at ? { ...line, name: text } : line)))
              }
            />
            <Button
              kind="quiet"
              aria-label={t("views-delete", { name: view.name })}
              onPress={() => setLines(lines.filter((_, index) => index !== at))}
            >
              {t("views-delete-do")}
            </Button>
          </div>
        );
      })}
      {lines.length === 0 ? <p className={css.now}>{t("views-none-left")}</p> : null}
    </Dialog>
  );
}
