import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { historyAt, RouteProvider } from "~/shell/route";
import { example } from "../example.fixture";
import { commands } from "../wire";
import { asking, type Asking } from "./asking";
import { IssueDialogs } from "./IssueDialogs";

const lists = { lists: example.columns.map((column) => column.list), taxonomies: [] };
const culture = { id: "d1", name: "Culture", list: "draft", gaps: 2 };
const trust = { id: "d2", name: "Trust", list: "draft", gaps: 0 };
const done = { status: "ok" as const, data: { value: { issues: ["n"] }, seq: 1, topics: [] } };
const nothing = { actedBy: null, actedOn: null, reason: "", sources: [] };

beforeEach(() => {
  vi.spyOn(commands, "issueLists").mockResolvedValue({ status: "ok", data: lists });
  vi.spyOn(commands, "lineagePicture").mockResolvedValue({ status: "ok", data: example });
  vi.spyOn(commands, "issueChoices").mockResolvedValue({
    status: "ok",
    data: { parties: [], sources: [], stages: [] },
  });
});

async function ask(question: Asking) {
  asking.set(question);
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RouteProvider history={historyAt("/issues")}>
        <IssueDialogs />
      </RouteProvider>
    </QueryClientProvider>,
  );
  return within(await screen.findByRole("dialog"));
}

describe("before issues are acted on", () => {
  test("merging needs a name, says what it makes, and is asked for with the issues in order", async () => {
    const merge = vi.spyOn(commands, "issueMerge").mockResolvedValue(done);
    const user = userEvent.setup();
    const dialog = await ask({ act: "merge", issues: [culture, trust] });
    expect(dialog.getByText("1 new issue stands in “Final”.")).toBeInTheDocument();
    expect(dialog.getByText("2 steps are recorded with their reason and their day.")).toBeInTheDocument();
    const does = dialog.getByRole("button", { name: "Merge 2 issues" });
    expect(does).toBeDisabled();
    await user.type(dialog.getByRole("textbox", { name: "Name" }), "Culture and trust");
    await user.click(does);
    expect(merge).toHaveBeenCalledWith({
      issues: ["d1", "d2"],
      into: null,
      toList: "final",
      name: "Culture and trust",
      grounds: nothing,
    });
    await waitFor(() => expect(asking.get()).toBeNull());
  });

  test("dropping needs a reason and counts the gaps that stay open", async () => {
    const drop = vi.spyOn(commands, "issueDrop").mockResolvedValue(done);
    const user = userEvent.setup();
    const dialog = await ask({ act: "drop", issues: [culture] });
    expect(dialog.getByText("2 open gaps stay open.")).toBeInTheDocument();
    const does = dialog.getByRole("button", { name: "Drop 1 issue" });
    expect(does).toBeDisabled();
    await user.click(dialog.getByRole("radio", { name: "It is out of scope" }));
    await user.type(dialog.getByRole("textbox", { name: "Reason" }), "Not for us");
    await user.click(does);
    expect(drop).toHaveBeenCalledWith({
      issues: ["d1"],
      reason: "out_of_scope",
      symptomOf: null,
      grounds: { ...nothing, reason: "Not for us" },
    });
  });

  test("a split needs two names", async () => {
    const split = vi.spyOn(commands, "issueSplit").mockResolvedValue(done);
    const user = userEvent.setup();
    const dialog = await ask({ act: "split", issues: [culture] });
    await user.type(dialog.getByRole("textbox", { name: "Part 1" }), "Habits");
    expect(dialog.getByRole("button", { name: "Split into 1 issue" })).toBeDisabled();
    await user.type(dialog.getByRole("textbox", { name: "Part 2" }), "Values");
    await user.click(dialog.getByRole("button", { name: "Split into 2 issues" }));
    expect(split).toHaveBeenCalledWith({
      issue: "d1",
      toList: "final",
      names: ["Habits", "Values"],
      grounds: nothing,
    });
  });

  test("a refusal stands in the dialog, which stays", async () => {
    vi.spyOn(commands, "issueCarry").mockResolvedValue({
      status: "error",
      error: { kind: "refused", code: "issue-was-dropped", args: { issue: "Culture" } },
    });
    const user = userEvent.setup();
    const dialog = await ask({ act: "carry", issues: [culture] });
    await user.click(dialog.getByRole("button", { name: "Carry 1 issue" }));
    expect(await dialog.findByRole("alert")).toHaveTextContent("Culture was dropped.");
    expect(asking.get()).not.toBeNull();
    asking.set(null);
  });

  test("without a later list it offers to begin one", async () => {
    const user = userEvent.setup();
    const dialog = await ask({ act: "carry", issues: [{ ...culture, list: "topics" }] });
    await user.click(dialog.getByRole("button", { name: "New list…" }));
    expect(await screen.findByRole("textbox", { name: "Name of the list" })).toBeInTheDocument();
    asking.set(null);
  });
});
