import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { commands } from "~/backend";
import { named } from "../sheet.fixture";
import { StandingDialog } from "./StandingDialog";

const work = named("existing_work", "w1", "PDP 3.0");
const now = {
  id: "s1",
  stoodOn: "2019-08-12",
  phase: "4 - Working Group",
  percentComplete: 20,
  expectedOn: null,
  note: null,
  basis: "sourced",
  sources: [],
} as const;

function shown(standing: typeof now | null, onClose = vi.fn<() => void>()) {
  vi.spyOn(commands, "issueChoices").mockReturnValue(new Promise(() => undefined));
  render(
    <QueryClientProvider client={new QueryClient()}>
      <StandingDialog
        work={work}
        standing={standing && { ...standing, sources: [] }}
        now={{ ...now, sources: [] }}
        onClose={onClose}
      />
    </QueryClientProvider>,
  );
  return onClose;
}

afterEach(cleanup);

describe("where a work stands", () => {
  it("begins with what stood before, of today, and is kept only with a day", async () => {
    const write = vi.spyOn(commands, "standingWrite").mockResolvedValue({
      status: "ok",
      data: { value: "s2", seq: 2, topics: ["standing", "existing_work"] },
    });
    const onClose = shown(null);
    const user = userEvent.setup();
    const keep = screen.getByRole("button", { name: "Keep standing" });
    const day = screen.getByRole("textbox", { name: "As of" });
    expect(day).toHaveValue(new Date().toISOString().slice(0, 10));
    await user.clear(day);
    expect(keep).toBeDisabled();
    await user.type(day, "2020-02");
    const percent = screen.getByRole("textbox", { name: "Per cent done" });
    await user.clear(percent);
    await user.type(percent, "101");
    expect(keep).toBeDisabled();
    await user.clear(percent);
    await user.click(keep);
    expect(write).toHaveBeenCalledWith({
      work: "w1",
      id: null,
      stoodOn: "2020-02",
      phase: "4 - Working Group",
      percentComplete: null,
      expectedOn: "",
      note: "",
      sources: [],
    });
    expect(onClose).toHaveBeenCalled();
  });

  it("stays open with the reason when it is refused", async () => {
    vi.spyOn(commands, "standingWrite").mockResolvedValue({
      status: "error",
      error: { kind: "refused", code: "standing-there-already", args: { day: "2019-08-12" } },
    });
    const onClose = shown(now);
    const user = userEvent.setup();
    expect(screen.getByRole("textbox", { name: "As of" })).toHaveValue("2019-08-12");
    await user.click(screen.getByRole("button", { name: "Keep standing" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("There is a standing of");
    expect(onClose).not.toHaveBeenCalled();
  });
});
