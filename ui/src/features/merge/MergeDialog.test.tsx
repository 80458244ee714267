import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { MergeCell, MergePreview } from "~/backend";
import { TextProvider } from "~/text";
import { MergeDialog } from "./MergeDialog";

const { asked, answers } = vi.hoisted(() => ({
  asked: [] as { command: string; args: unknown }[],
  answers: {} as Record<string, () => unknown>,
}));

vi.mock("@tauri-apps/api/core", () => ({
  invoke: async (command: string, args: unknown) => {
    asked.push({ command, args });
    return answers[command]?.() ?? null;
  },
}));

const cell = (name: string, field: string | null, ours: string | null, theirs: string | null): MergeCell => ({
  record: { id: name, kind: "work_item", label: `W-${name}`, name: `Item ${name}`, basis: "own" },
  table: "work_item",
  field,
  part: null,
  before: null,
  ours,
  theirs,
  ourLast: { actor: "Ada", at: "1591261200000" },
  theirLast: { actor: "Ben", at: "1591261200000" },
});

const preview: MergePreview = {
  file: "copy.throughline",
  nothingNew: false,
  told: {
    came: [cell("01", "title", "Before", "After")],
    conflicts: [
      { id: "c1", cells: [cell("02", "title", "Ours here", "Theirs there")], decided: null },
      {
        id: "c2",
        cells: [cell("03", null, null, "W-03 Back again"), cell("04", null, null, "W-04 Below it")],
        decided: null,
      },
    ],
    kept: [{ why: "journal", cell: cell("05", null, null, "BL-01 Adopted") }],
    moved: [{ record: cell("06", null, null, null).record, field: "label", from: "W-06", to: "W-07" }],
    sameCount: 1,
    oursCount: 2,
  },
};

beforeEach(() => {
  asked.length = 0;
  answers["path_choose"] = () => "h1/copy.throughline";
  answers["merge_preview"] = () => preview;
  answers["plan_merge"] = () => ({ value: preview.told, seq: 9, topics: [] });
});
afterEach(cleanup);

async function chosen() {
  render(
    <TextProvider>
      <QueryClientProvider client={new QueryClient()}>
        <MergeDialog />
      </QueryClientProvider>
    </TextProvider>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: "Choose the copy…" }));
  return user;
}

const act = () => screen.getByRole("button", { name: "Merge" });
const sent = (command: string) => asked.filter((call) => call.command === command).map((call) => call.args);

it("merges only when every conflict is decided, each with both values and who wrote them", async () => {
  const user = await chosen();
  const first = await screen.findByRole("radiogroup", { name: "W-02 Item 02: Title" });
  expect(screen.getByRole("status")).toHaveTextContent("One thing comes in · 2 things are to be decided");
  expect(within(first).getByRole("radio", { name: /Ours: Ours here.*Ada/ })).not.toBeChecked();
  expect(act()).toBeDisabled();
  await user.click(within(first).getByRole("radio", { name: /Theirs: Theirs there.*Ben/ }));
  expect(act()).toBeDisabled();
  const second = screen.getByRole("radiogroup", { name: /^W-03 Item 03/ });
  await user.click(within(second).getByRole("radio", { name: /Ours for all of it/ }));
  expect(screen.getByRole("status")).toHaveTextContent("nothing is left to decide");
  await user.click(act());
  const decisions = [
    { conflict: "c1", side: "theirs" },
    { conflict: "c2", side: "ours" },
  ];
  expect(sent("plan_merge")).toEqual([{ copy: "h1/copy.throughline", decisions }]);
});

it("decides all for one side at once, and tells what comes in, under which label, and what stays out", async () => {
  const user = await chosen();
  await user.click(await screen.findByRole("button", { name: "Theirs for all" }));
  expect(screen.getAllByRole("radio", { checked: true })).toHaveLength(2);
  expect(act()).toBeEnabled();
  expect(screen.getByRole("list", { name: "Comes in" })).toHaveTextContent("Item 01 · Title Before After");
  expect(screen.getByText(/it names a place in the history/)).toBeVisible();
  expect(screen.getByText("W-07")).toBeVisible();
});

it("asks again when answers do not fit together, and keeps what was answered", async () => {
  const user = await chosen();
  await user.click(await screen.findByRole("button", { name: "Ours for all" }));
  answers["plan_merge"] = () => {
    throw { kind: "refused", code: "merge-undecided", args: { count: "1" } };
  };
  const joined = { id: "c3", cells: [cell("08", "title", "One", "Two")], decided: null };
  answers["merge_preview"] = () => ({
    ...preview,
    told: { ...preview.told, conflicts: [preview.told.conflicts[0], joined] },
  });
  await user.click(act());
  expect(await screen.findByRole("alert")).toHaveTextContent("One conflict is not decided yet.");
  expect(await screen.findByRole("radiogroup", { name: "W-08 Item 08: Title" })).toBeVisible();
  await waitFor(() => expect(act()).toBeDisabled());
  expect(screen.getAllByRole("radio", { checked: true })).toHaveLength(1);
  const decisions = [
    { conflict: "c1", side: "ours" },
    { conflict: "c2", side: "ours" },
  ];
  expect(sent("merge_preview").at(-1)).toEqual({ copy: "h1/copy.throughline", decisions });
  const question = screen.getByRole("radiogroup", { name: "W-08 Item 08: Title" });
  await user.click(within(question).getByRole("radio", { name: /Theirs: Two/ }));
  await user.click(act());
  expect(sent("plan_merge").at(-1)).toEqual({
    copy: "h1/copy.throughline",
    decisions: [...decisions, { conflict: "c3", side: "theirs" }],
  });
});

it("says that there is nothing new, and merges nothing", async () => {
  const nothing = { came: [], conflicts: [], kept: [], moved: [], sameCount: 0, oursCount: 0 };
  answers["merge_preview"] = () => ({ file: "copy.throughline", nothingNew: true, told: nothing });
  await chosen();
  expect(await screen.findByText("There is nothing new in copy.throughline.")).toBeVisible();
  expect(act()).toBeDisabled();
});

it("tells how far a copy that takes its time is read, and stops on request", async () => {
  const waiting: ((value: unknown) => void)[] = [];
  answers["merge_preview"] = () => new Promise((answer) => waiting.push(answer));
  answers["plan_arrival"] = () => ({ file: "copy.throughline", step: "rows", thousandths: 424 });
  const user = await chosen();
  expect(await screen.findByText("Reading what it holds… 42 %")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Stop reading" }));
  expect(sent("plan_arrival_end")).toHaveLength(1);
  for (const answer of waiting) answer(preview);
  expect(await screen.findByText("Both changed")).toBeVisible();
});

it("says which amount is to be decided, and who wrote any of what is decided together last", async () => {
  const amount: MergeCell = {
    ...cell("02", "amount", "71000000", "70000000"),
    record: null,
    part: "FY22, base, personnel",
  };
  const [, together] = preview.told.conflicts;
  if (!together) throw new Error("two conflicts");
  const later = together.cells.map((each, at) =>
    at === 1 ? { ...each, ourLast: { actor: "Ada, later", at: "1591347600000" } } : each,
  );
  answers["merge_preview"] = () => ({
    ...preview,
    told: {
      ...preview.told,
      conflicts: [
        { id: "c1", cells: [amount], decided: null },
        { ...together, cells: later },
      ],
    },
  });
  await chosen();
  expect(
    await screen.findByRole("radiogroup", { name: /^\P{L}*Amount.*FY22, base, personnel/u }),
  ).toBeTruthy();
  expect(screen.getByText(/Ada, later/)).toBeTruthy();
});
