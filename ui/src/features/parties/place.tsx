import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { call, commands, type PartyRow } from "~/backend";
import {
  BasisMark,
  EmptyState,
  FaultNote,
  Page,
  PageHead,
  TextField,
  Toolbar,
  TreeTable,
  Waiting,
  type TableColumn,
} from "~/components";
import { useOpenRecord, useWhere } from "~/shell/route";
import { useText } from "~/text";
import { grow, matching, type PartyBranch } from "./tree";
import css from "./parties.module.css";

/** Bodies and people, and what they have a part in. */
export default function PartiesPlace() {
  const { t } = useText();
  const parties = useQuery({ queryKey: ["parties", "list"], queryFn: () => call(commands.partyList()) });
  if (parties.data) return <Parties parties={parties.data} />;
  return (
    <Page head={<PageHead title={t("place-parties")} />}>
      {parties.error ? (
        <FaultNote error={parties.error} onRetry={() => void parties.refetch()} />
      ) : (
        <Waiting />
      )}
    </Page>
  );
}

function useColumns(): TableColumn<PartyBranch>[] {
  const { t, has } = useText();
  return useMemo(() => {
    const kindOf = (kind: string) => (has(`party-kind-${kind}`) ? t(`party-kind-${kind}`) : kind);
    const many = (count: number) => (count > 0 ? String(count) : "");
    return [
      {
        id: "name",
        head: t("parties-column-name"),
        isRowHeader: true,
        minWidth: 320,
        text: ({ row }) => row.record.name,
        cell: ({ row }) => (
          <span>
            <bdi className={css.short}>{row.record.name}</bdi>{" "}
            {row.name === row.record.name ? null : <bdi className={css.full}>{row.name}</bdi>}{" "}
            <BasisMark basis={row.record.basis} bare />
          </span>
        ),
      },
      {
        id: "kind",
        head: t("parties-column-kind"),
        width: 180,
        cell: ({ row }) => kindOf(row.kind),
      },
      {
        id: "role",
        head: t("parties-column-role"),
        minWidth: 180,
        cell: ({ row }) => row.role ?? (row.decisional ? t("parties-decisional") : ""),
      },
      {
        id: "leads",
        head: t("parties-column-leads"),
        width: 80,
        align: "end",
        cell: ({ row }) => many(row.leads),
      },
      {
        id: "supports",
        head: t("parties-column-supports"),
        width: 90,
        align: "end",
        cell: ({ row }) => many(row.supports),
      },
      {
        id: "submissions",
        head: t("parties-column-submissions"),
        width: 110,
        align: "end",
        cell: ({ row }) => many(row.submissions),
      },
    ];
  }, [t, has]);
}

function Parties({ parties }: { parties: readonly PartyRow[] }) {
  const { t } = useText();
  const { record } = useWhere();
  const openRecord = useOpenRecord();
  const columns = useColumns();
  const [words, setWords] = useState("");
  const shown = useMemo(() => matching(parties, words), [parties, words]);
  const tree = useMemo(() => grow(shown), [shown]);
  const leading = parties.filter((party) => party.leads > 0).length;
  return (
    <Page
      bleeds
      head={<PageHead title={t("parties-finding", { count: parties.length, lead_count: leading })} />}
      toolbar={
        <Toolbar
          label={t("parties-toolbar")}
          end={<span>{t("parties-shown", { count: shown.length, total_count: parties.length })}</span>}
        >
          <div className={css.find}>
            <TextField label={t("parties-find")} value={words} onChange={setWords} />
          </div>
        </Toolbar>
      }
    >
      <TreeTable
        key={words === "" ? "all" : "some"}
        label={t("place-parties")}
        columns={columns}
        rows={tree}
        childrenOf={(branch) => branch.below}
        rowKey={(branch) => branch.row.record.id}
        firstExpanded={shown.map((party) => party.record.id)}
        selection="single"
        selected={record ? [record] : []}
        onSelect={([id]) => openRecord(id ?? null)}
        empty={
          words === "" ? (
            <EmptyState title={t("parties-empty")}>{t("parties-empty-how")}</EmptyState>
          ) : (
            <EmptyState title={t("parties-none", { words })}>{t("parties-none-how")}</EmptyState>
          )
        }
      />
    </Page>
  );
}
