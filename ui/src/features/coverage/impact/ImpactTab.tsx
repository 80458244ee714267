import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { call, commands, type Impact, type ImpactNode } from "~/backend";
import {
  Code,
  DataTable,
  EmptyState,
  FaultNote,
  Page,
  Segmented,
  Toolbar,
  Waiting,
  type TableColumn,
} from "~/components";
import { useGo, useOpenRecord, useWhere } from "~/shell/route";
import { useText, type Speech } from "~/text";
import { CoverageHead } from "../CoverageHead";
import { Follow } from "./Follow";
import { Picture } from "./Picture";
import css from "./impact.module.css";

/** What falls when a record slips or is cut, and what it rests on itself. */
export function ImpactTab() {
  const { t } = useText();
  const { params } = useWhere();
  const of = params["of"] ?? null;
  const query = useQuery({
    queryKey: ["coverage", "impact", of],
    queryFn: () => call(commands.recordImpact(of ?? "")),
    enabled: of !== null,
  });
  if (query.data && of !== null) return <Shown impact={query.data} />;
  return (
    <Page
      head={<Head title={t("coverage-impact")} />}
      toolbar={
        <Toolbar label={t("impact-toolbar")}>
          <Follow />
        </Toolbar>
      }
    >
      {of === null ? (
        <EmptyState title={t("impact-none")}>{t("impact-none-how")}</EmptyState>
      ) : query.error ? (
        <FaultNote error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Waiting />
      )}
    </Page>
  );
}

function Head({ title }: { title: string }) {
  return <CoverageHead tab="impact" finding={{ title, counted: false }} basis={undefined} gaps={undefined} />;
}

function Shown({ impact }: { impact: Impact }) {
  const speech = useText();
  const { t } = speech;
  const go = useGo();
  const open = useOpenRecord();
  const { params, record } = useWhere();
  const asList = params["view"] === "list";
  const columns = useMemo(() => columnsOf(speech, impact), [speech, impact]);
  return (
    <Page
      bleeds
      head={<Head title={finding(speech, impact)} />}
      toolbar={
        <Toolbar
          label={t("impact-toolbar")}
          end={
            impact.leftOut > 0 ? <span>{t("impact-left-out", { count: impact.leftOut })}</span> : undefined
          }
        >
          <Follow />
          <Segmented
            label={t("impact-view")}
            options={[
              { id: "picture", label: t("impact-as-picture") },
              { id: "list", label: t("impact-as-list") },
            ]}
            value={asList ? "list" : "picture"}
            onChange={(view) => go({ params: { view: view === "list" ? "list" : null }, replace: true })}
          />
        </Toolbar>
      }
    >
      <div className={css.page}>
        <Told impact={impact} />
        {asList ? (
          <DataTable
            label={t("coverage-impact")}
            columns={columns}
            rows={impact.nodes.filter((node) => node.step !== 0)}
            rowKey={(node) => node.record.id}
            selection="single"
            selected={record ? [record] : []}
            onSelect={([id]) => open(id ?? null)}
            empty={<EmptyState title={t("impact-alone")}>{t("impact-alone-how")}</EmptyState>}
          />
        ) : (
          <Picture impact={impact} onOpen={open} />
        )}
      </div>
    </Page>
  );
}

/** What falls with it, in sentences: when it comes later, and when it does not come. */
function Told({ impact }: { impact: Impact }) {
  const { t, say } = useText();
  const parts = [
    { id: "slips", sentences: impact.slips },
    { id: "cut", sentences: impact.cut },
  ] as const;
  if (parts.every((part) => part.sentences.length === 0)) return null;
  return (
    <div className={css.told}>
      {parts.map((part) => (
        <section key={part.id} aria-label={t(`impact-${part.id}`)}>
          <h2>{t(`impact-${part.id}`)}</h2>
          {part.sentences.length === 0 ? <p className="faint">{t("impact-nothing")}</p> : null}
          <ul>
            {part.sentences.map((sentence) => (
              <li key={sentence.key}>{say(sentence)}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function finding({ t }: Speech, { nodes, falls }: Impact): string {
  const name = nodes.find((node) => node.step === 0)?.record.label ?? "";
  const said = falls
    .filter(([kind]) => ["issue", "gap", "work_item", "goal"].includes(kind))
    .map(([kind, count]) => t(`impact-count-${kind}`, { count }));
  if (said.length === 0) return t("impact-finding-none", { name });
  return t("impact-finding", { name, what: said.join(", ") });
}

function columnsOf({ t }: Speech, { links }: Impact): TableColumn<ImpactNode>[] {
  const why = (node: ImpactNode) =>
    [
      ...new Set(
        links
          .filter((link) => (node.step > 0 ? link.rests : link.on) === node.record.id)
          .map((link) => t(`rests-${link.because}`)),
      ),
    ].join(", ");
  const where = (node: ImpactNode) =>
    t(node.step < 0 ? "impact-rests-on" : "impact-falls", { count: Math.abs(node.step) });
  return [
    {
      id: "step",
      head: t("impact-column-step"),
      width: 190,
      text: where,
      cell: where,
      sort: (a, b) => a.step - b.step,
    },
    {
      id: "kind",
      head: t("impact-column-kind"),
      width: 150,
      text: (node) => t(`kind-${node.record.kind}`),
      cell: (node) => t(`kind-${node.record.kind}`),
    },
    {
      id: "name",
      head: t("plan-column-name"),
      isRowHeader: true,
      minWidth: 260,
      text: (node) => `${node.record.label} ${node.record.name}`,
      cell: (node) => (
        <span>
          <Code>{node.record.label}</Code> <bdi>{node.record.name}</bdi>
        </span>
      ),
    },
    { id: "why", head: t("impact-column-why"), minWidth: 200, text: why, cell: why },
  ];
}
