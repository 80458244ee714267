import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { Questions } from "~/shell/Questions";
import { answered } from "~/shell/questions";
import { historyAt, RouteProvider } from "~/shell/route";
import { statusMessage } from "~/shell/status";
import { TextProvider } from "~/text";
import { useFiles } from "./files";

const { leftOut } = vi.hoisted(() => ({ leftOut: [] as unknown[] }));

vi.mock("@tauri-apps/api/core", () => ({
  invoke: async (command: string) =>
    command === "project_export" ? { file: "Plan.xml", tasks: 12, leftOut } : null,
}));

function Export() {
  const files = useFiles();
  return <button onClick={() => void files.exportProject()}>Export</button>;
}

afterEach(() => {
  leftOut.length = 0;
  act(answered);
});

const show = () =>
  render(
    <TextProvider>
      <QueryClientProvider client={new QueryClient()}>
        <RouteProvider history={historyAt("/home")}>
          <Export />
          <Questions />
        </RouteProvider>
      </QueryClientProvider>
    </TextProvider>,
  );

it("says what a project file has no room for until that was read", async () => {
  leftOut.push(
    { key: "project-left-out-high", args: { years: "FY31, FY32" } },
    { key: "project-left-out-baselines", args: { count: "1", names: "Adopted" } },
  );
  show();
  await userEvent.click(screen.getByText("Export"));
  const dialog = await screen.findByRole("dialog", { name: "Wrote Plan.xml with 12 tasks" });
  expect(dialog).toHaveTextContent("A project file has no room for the following, so it is left out:");
  const said = screen.getAllByRole("listitem").map((item) => item.textContent);
  expect(said).toEqual(["What is planned in the high case for FY31, FY32.", "The baseline Adopted."]);
  await userEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("asks nothing where all fits", async () => {
  show();
  await userEvent.click(screen.getByText("Export"));
  await vi.waitFor(() => expect(statusMessage.get()).toBe("Wrote Plan.xml with 12 tasks"));
  expect(screen.queryByRole("dialog")).toBeNull();
});
