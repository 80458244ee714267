import { useRef, useState } from "react";
import { createPortal } from "react-dom";
import { asFailure, call, commands, type Failure } from "~/backend";
import { Button, Dialog, FaultNote, Segmented, showToast } from "~/components";
import { useText } from "~/text";
import { LINE } from "../Bar";
import { linesOn, PAPERS, type Paper } from "./paper";
import own from "./print.module.css";
import { Sheet, type SheetProps } from "./Sheet";
import { svgFile } from "~/features/pictures/svg";

type Props = Omit<SheetProps, "paper" | "page" | "pages"> & { onClose: () => void };

/** The timeline on paper: looked at first, then printed or kept as a vector picture. */
export function PrintDialog({ onClose, ...picture }: Props) {
  const { t } = useText();
  const [size, setSize] = useState<Paper["id"]>("a4");
  const [failure, setFailure] = useState<Failure | null>(null);
  const shown = useRef<HTMLDivElement>(null);
  const paper = PAPERS.find((each) => each.id === size) ?? PAPERS[0];
  if (!paper) return null;
  const pages = Math.max(Math.ceil(picture.lines.length / linesOn(paper, LINE)), 1);
  const sheets = Array.from({ length: pages }, (_, page) => (
    <div key={page} className={own.leaf}>
      <Sheet {...picture} paper={paper} page={page} pages={pages} />
    </div>
  ));
  const save = async () => {
    setFailure(null);
    try {
      const drawn = [...(shown.current?.querySelectorAll<SVGSVGElement>(`.${own.leaf} > svg`) ?? [])];
      const file = await call(commands.pictureExport(picture.title, { form: "svg", text: svgFile(drawn) }));
      if (file === null) return;
      showToast({ text: t("timeline-exported", { file }) });
      onClose();
    } catch (error) {
      setFailure(asFailure(error));
    }
  };
  return (
    <Dialog
      title={t("timeline-print-ask", { count: pages })}
      size="wide"
      isOpen
      onClose={onClose}
      onSubmit={() => window.print()}
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button onPress={() => void save()}>{t("timeline-export-svg")}</Button>
          <Button kind="primary" type="submit">
            {t("timeline-print-do")}
          </Button>
        </>
      }
    >
      <div>
        <Segmented
          label={t("timeline-paper")}
          options={PAPERS.map(({ id }) => ({ id, label: t(`timeline-paper-${id}`) }))}
          value={size}
          onChange={setSize}
        />
      </div>
      <div ref={shown} className={own.preview}>
        {sheets}
      </div>
      {failure ? <FaultNote error={failure} /> : null}
      {createPortal(
        <div className={own.pages} data-paper={size} aria-hidden="true">
          {sheets}
        </div>,
        document.body,
      )}
    </Dialog>
  );
}
