import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { GapStateDialog } from "./GapStateDialog";
import { named } from "./sheet.fixture";
import { coverage, type GapEntry } from "./wire";

const gap: GapEntry = {
  id: "g1",
  record: named("gap", "g1", "No shared way to order work"),
  issue: named("issue", "i1", "Prioritization"),
  issueNumber: 1,
  state: "open",
  severity: null,
  remedy: null,
  dueYear: null,
  owners: [],
  workItems: [],
  judgements: [],
  basis: "own",
  verified: false,
  sources: [],
  note: null,
};

afterEach(cleanup);

describe("what becomes of a gap", () => {
  it("is closed only with evidence", async () => {
    const set = vi.spyOn(coverage, "gapState").mockResolvedValue({
      status: "ok",
      data: { value: null, seq: 2, topics: ["gap"] },
    });
    const onClose = vi.fn<() => void>();
    const user = userEvent.setup();
    render(<GapStateDialog gap={gap} onClose={onClose} />);
    const close = screen.getByRole("button", { name: "Close the gap" });
    expect(close).toBeDisabled();
    await user.type(screen.getByLabelText("Evidence"), "Adopted on 20 February");
    await user.click(close);
    expect(set).toHaveBeenCalledWith({ gap: "g1", state: "closed", words: "Adopted on 20 February" });
    expect(onClose).toHaveBeenCalled();
  });

  it("shows a refusal at its place and stays open", async () => {
    vi.spyOn(coverage, "gapState").mockResolvedValue({
      status: "error",
      error: { kind: "refused", code: "gap-reason-needed", args: {} },
    });
    const onClose = vi.fn<() => void>();
    const user = userEvent.setup();
    render(<GapStateDialog gap={gap} onClose={onClose} />);
    await user.click(screen.getByRole("radio", { name: /accepted as is/ }));
    await user.type(screen.getByLabelText("Reason"), "It is small");
    await user.click(screen.getByRole("button", { name: "Accept the gap" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("Say why the gap is accepted as it is.");
    expect(onClose).not.toHaveBeenCalled();
  });
});
