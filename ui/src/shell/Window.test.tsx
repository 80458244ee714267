import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { TextProvider } from "~/text";
import { answered } from "./questions";
import { historyAt, RouteProvider } from "./route";
import { Window } from "./Window";

vi.mock("@tauri-apps/api/core", () => import("../../tests/fixtures/tauri"));
vi.mock("@tauri-apps/api/event", () => import("../../tests/fixtures/tauri"));
vi.mock("@tauri-apps/api/webview", () => import("../../tests/fixtures/tauri"));

function open(path = "/home") {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  return render(
    <TextProvider>
      <QueryClientProvider client={client}>
        <RouteProvider history={historyAt(path)}>
          <Window />
        </RouteProvider>
      </QueryClientProvider>
    </TextProvider>,
  );
}

/** These build on each other: the fixture is one plan held in memory, as a person would go through it. */
describe("the window", () => {
  beforeEach(() => answered());

  it("starts with what was open before, and says which file is missing", async () => {
    open();
    const recent = await screen.findByRole("region", { name: "Recent" });
    expect(within(recent).getAllByRole("listitem")).toHaveLength(5);
    expect(within(recent).getByText("? missing")).toBeInTheDocument();
  });

  it("says in a sentence why a file cannot be opened", async () => {
    open();
    await userEvent.click(await screen.findByRole("button", { name: /Public comment, PC-4 USB/ }));
    const dialog = await screen.findByRole("dialog", { name: /PC-4.throughline could not be opened/ });
    expect(dialog).toHaveTextContent("is not there any more");
  });

  it("opens the sample read-only, with a title that counts", async () => {
    open();
    await userEvent.click(await screen.findByRole("button", { name: "Open the sample" }));
    expect(await screen.findByText("Sample, read-only until saved under a name")).toBeInTheDocument();
    const title = "Seven gaps are open, and one issue has no existing work";
    expect(await screen.findByRole("heading", { level: 1, name: title })).toBeInTheDocument();
  });

  it("opens a record in the pane and closes it with Escape", async () => {
    open("/home");
    await userEvent.click(await screen.findByRole("link", { name: "Complexity" }));
    const pane = await screen.findByRole("complementary", { name: "Details" });
    expect(
      await within(pane).findByRole("heading", { name: /Recruitment and demographics/ }),
    ).toBeInTheDocument();
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("complementary", { name: "Details" })).toBeNull();
  });

  it("goes to a place by key and lists every key", async () => {
    open("/home");
    await screen.findByRole("navigation", { name: "Places" });
    await userEvent.keyboard("{Control>}7{/Control}");
    expect(screen.getByRole("button", { name: "Parties" })).toHaveAttribute("aria-current", "page");
    await userEvent.keyboard("?");
    const keys = await screen.findByRole("dialog", { name: "Keys that work here" });
    expect(keys).toHaveTextContent("Ctrl Shift S");
  });

  it("finds a record by its words and goes to it", async () => {
    open("/home");
    await screen.findByRole("navigation", { name: "Places" });
    await userEvent.keyboard("{Control>}k{/Control}");
    await userEvent.type(await screen.findByRole("searchbox", { name: "Find or do" }), "prior");
    await userEvent.click(await screen.findByRole("menuitem", { name: /W-03 Prioritization framework/ }));
    expect(await screen.findByRole("complementary", { name: "Details" })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Plan" })).toHaveAttribute("aria-current", "page");
  });

  it("changes its colours at once and keeps the choice", async () => {
    open("/home");
    await userEvent.click(await screen.findByRole("button", { name: "Settings" }));
    await userEvent.click(await screen.findByRole("radio", { name: "Dark" }));
    expect(document.documentElement.dataset["theme"]).toBe("dark");
    await userEvent.click(screen.getByRole("radio", { name: "As the system" }));
    expect(document.documentElement.dataset["theme"]).toBeUndefined();
  });
});
