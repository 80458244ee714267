import { useMemo } from "react";
import { BasisMark, DataTable, TextLink, type TableColumn } from "~/components";
import { BASES } from "~/features/registers/known";
import { useText, type Speech } from "~/text";
import { marked, type Basis, type LineageNode, type LineagePicture } from "../wire";
import { makeGraph, type Graph } from "./graph";

interface Props {
  picture: LineagePicture;
  taxonomy: string | null;
  selected: string | null;
  onSelect: (issue: string) => void;
}

/** The same as words: for each issue of the first list, where it stands in each later one. */
export function LineageTable({ picture, taxonomy, selected, onSelect }: Props) {
  const speech = useText();
  const columns = useMemo(
    () => columnsOf(speech, picture, makeGraph(picture), taxonomy, onSelect),
    [speech, picture, taxonomy, onSelect],
  );
  const first = picture.columns[0];
  if (!first) return null;
  return (
    <DataTable
      label={speech.t("issues-lineage-name", { list: first.list.record.name })}
      columns={columns}
      rows={first.nodes}
      rowKey={(node) => node.record.id}
      selection="single"
      selected={selected ? [selected] : []}
      onSelect={([id]) => id && onSelect(id)}
      onOpen={onSelect}
    />
  );
}

function columnsOf(
  speech: Speech,
  picture: LineagePicture,
  graph: Graph,
  taxonomy: string | null,
  onSelect: (issue: string) => void,
): TableColumn<LineageNode>[] {
  const [first, ...later] = picture.columns;
  const columns: TableColumn<LineageNode>[] = [
    {
      id: "number",
      head: speech.t("issues-head-number"),
      width: 44,
      align: "end",
      sort: (a, b) => a.number - b.number,
      cell: (node) => node.number,
    },
    {
      id: "name",
      head: first?.list.record.name ?? "",
      isRowHeader: true,
      text: (node) => node.record.name,
      cell: (node) => <bdi>{node.record.name}</bdi>,
    },
  ];
  if (taxonomy) {
    const tagOf = (node: LineageNode) =>
      node.tags
        .filter((tag) => tag.taxonomy === taxonomy)
        .map((tag) => tag.tag)
        .join(", ");
    columns.push({ id: "tag", head: taxonomy, text: tagOf, cell: tagOf, width: 130 });
  }
  for (const column of later) {
    const here = (node: LineageNode) =>
      column.nodes.filter((other) => graph.path(node.record.id).has(other.record.id));
    columns.push({
      id: column.list.record.id,
      head: column.list.record.name,
      text: (node) =>
        here(node)
          .map((other) => other.record.name)
          .join(", "),
      sort: (a, b) => (here(a)[0]?.number ?? 999) - (here(b)[0]?.number ?? 999),
      cell: (node) => {
        const stands = here(node);
        const left = leaves(picture, graph, node.record.id, column.list.record.id);
        if (stands.length === 0 && left) {
          return (
            <>
              {speech.t(`issues-step-${left.relation === "unknown" ? "unknown" : "dropped"}`)}{" "}
              <BasisMark basis={marked(left.basis)} bare />
            </>
          );
        }
        return stands.map((other) => (
          <div key={other.record.id}>
            <span className="id">{other.rank ?? other.number}</span>{" "}
            <TextLink onPress={() => onSelect(other.record.id)}>
              <bdi>{other.record.name}</bdi>
            </TextLink>{" "}
            <BasisMark basis={marked(weakest(graph, node.record.id, other.record.id))} bare />
          </div>
        ));
      },
    });
  }
  return columns;
}

/** How the last step into an issue is known, on the way from another. */
function weakest(graph: Graph, from: string, to: string) {
  const path = graph.path(from);
  const steps = graph.back(to).filter((link) => path.has(link.from));
  return steps.reduce<Basis>(
    (worst, link) => (BASES.indexOf(link.basis) > BASES.indexOf(worst) ? link.basis : worst),
    "own",
  );
}

function leaves(picture: LineagePicture, graph: Graph, issue: string, list: string) {
  const path = graph.path(issue);
  return picture.links.find((link) => link.to === null && link.sinkList === list && path.has(link.from));
}
