import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ActDialog, useOperate } from "~/actions";
import { call, commands, type WorkLink } from "~/backend";
import { ComboField, FaultNote, Segmented, TextField, TextLink } from "~/components";
import { Line, Part } from "~/features/plan/parts/Part";
import lines from "~/features/plan/parts/parts.module.css";
import { useOpenRecord } from "~/shell/route";
import { useText } from "~/text";

interface WorkLinksProps {
  work: string;
  links: readonly WorkLink[];
  /** The title of its paper, when no link leads to it. */
  paper: string | null;
}

/** Where the work is found: pages, documents of the plan, papers of which only the title is known. */
export function WorkLinks({ work, links, paper }: WorkLinksProps) {
  const { t } = useText();
  const operate = useOperate();
  const openRecord = useOpenRecord();
  const [asked, setAsked] = useState<WorkLink | "new" | "paper" | null>(null);
  return (
    <Part title={t("part-links")} add={{ label: t("link-add"), run: () => setAsked("new") }}>
      <ul className={lines.list}>
        {paper ? (
          <Line name={paper} onEdit={() => setAsked("paper")}>
            <bdi>{paper}</bdi>
            <span className={lines.meta}>{t("link-nowhere")}</span>
          </Line>
        ) : null}
        {links.map((link) => (
          <Line
            key={link.id}
            name={link.title}
            onEdit={() => setAsked(link)}
            onRemove={() =>
              void operate.run(
                commands.workPartRemove({ id: link.id }),
                t("part-removed", { name: link.title }),
              )
            }
          >
            <Target link={link} onOpen={openRecord} />
          </Line>
        ))}
      </ul>
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
      {asked ? (
        <LinkDialog
          work={work}
          link={typeof asked === "string" ? null : asked}
          title={asked === "paper" ? (paper ?? "") : ""}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </Part>
  );
}

function Target({ link, onOpen }: { link: WorkLink; onOpen: (id: string) => void }) {
  const { t } = useText();
  const { document } = link;
  if (document) {
    return (
      <>
        <TextLink onPress={() => onOpen(document.id)}>{link.title}</TextLink>
        <span className={lines.meta}>{t("link-document-of-plan")}</span>
      </>
    );
  }
  return (
    <>
      <bdi>{link.title}</bdi>
      <span className={lines.meta}>{link.url ? <bdi>{link.url}</bdi> : t("link-nowhere")}</span>
    </>
  );
}

interface DialogProps {
  work: string;
  link: WorkLink | null;
  title: string;
  onClose: () => void;
}

function LinkDialog(props: DialogProps) {
  const { work, link, onClose } = props;
  const { t } = useText();
  const operate = useOperate();
  const library = useQuery({
    queryKey: ["documents", "library"],
    queryFn: () => call(commands.documentLibrary()),
  });
  const [way, setWay] = useState<"page" | "document">(link?.document ? "document" : "page");
  const [title, setTitle] = useState(link?.title ?? props.title);
  const [url, setUrl] = useState(link?.url ?? "");
  const [document, setDocument] = useState<string | null>(link?.document?.id ?? null);
  const ready = way === "page" ? title.trim() !== "" : document !== null;
  const submit = async () => {
    if (!ready) return;
    const write = commands.linkWrite({
      record: work,
      id: link?.id ?? null,
      title,
      url: way === "page" ? url : "",
      document: way === "page" ? null : document,
    });
    if ((await operate.run(write, t("link-written"))) !== null) onClose();
  };
  return (
    <ActDialog
      title={t("link-ask")}
      act={t("link-do")}
      operate={operate}
      isMissing={!ready}
      onAct={submit}
      onClose={onClose}
    >
      <Segmented
        label={t("link-way")}
        options={[
          { id: "page", label: t("link-page") },
          { id: "document", label: t("link-document") },
        ]}
        value={way}
        onChange={setWay}
      />
      {way === "document" ? (
        <ComboField
          key={library.data?.length ?? 0}
          label={t("fact-document")}
          options={(library.data ?? []).map(({ record }) => ({ id: record.id, label: record.name }))}
          value={document}
          onChange={setDocument}
        />
      ) : null}
      <TextField
        label={t("fact-title")}
        {...(way === "document" ? { hint: t("link-title-hint") } : {})}
        value={title}
        onChange={setTitle}
        autoFocus
      />
      {way === "page" ? (
        <TextField label={t("fact-url")} value={url} onChange={setUrl} ownDirection={false} />
      ) : null}
    </ActDialog>
  );
}
