import { useState } from "react";
import { createPortal } from "react-dom";
import { asFailure, call, commands, type Failure, type Picture } from "~/backend";
import { Button, Dialog, FaultNote, showToast } from "~/components";
import { useText } from "~/text";
import { pngOf } from "./png";
import { svgOfPage } from "./svg";
import css from "./pictures.module.css";

/** A picture of the window on paper: looked at first, then printed, or kept as vectors or as points. */
export function PictureDialog({
  title,
  frame,
  onClose,
}: {
  title: string;
  frame: HTMLElement;
  onClose: () => void;
}) {
  const { t } = useText();
  const [svg] = useState(() => svgOfPage(frame));
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async (make: () => Picture | Promise<Picture>) => {
    setFailure(null);
    try {
      const file = await call(commands.pictureExport(title, await make()));
      if (file === null) return;
      showToast({ text: t("picture-exported", { file }) });
      onClose();
    } catch (error) {
      setFailure(asFailure(error));
    }
  };
  const source = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  return (
    <Dialog
      title={t("picture-ask")}
      size="wide"
      isOpen
      onClose={onClose}
      onSubmit={() => window.print()}
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button onPress={() => void save(async () => ({ form: "png", bytes: await pngOf(svg) }))}>
            {t("picture-export-png")}
          </Button>
          <Button onPress={() => void save(() => ({ form: "svg", text: svg }))}>
            {t("picture-export-svg")}
          </Button>
          <Button kind="primary" type="submit">
            {t("picture-print")}
          </Button>
        </>
      }
    >
      <img className={css.preview} src={source} alt={title} />
      {failure ? <FaultNote error={failure} /> : null}
      {createPortal(
        <div className={css.pages} aria-hidden="true">
          <h1>{title}</h1>
          <img src={source} alt="" />
        </div>,
        document.body,
      )}
    </Dialog>
  );
}
