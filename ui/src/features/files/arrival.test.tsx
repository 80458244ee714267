import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { TextProvider } from "~/text";
import { ArrivalDialog } from "./ArrivalDialog";
import { opening, useArrival } from "./arrival";

const { asked } = vi.hoisted(() => ({ asked: [] as string[] }));

vi.mock("@tauri-apps/api/core", () => ({
  invoke: async (command: string) => {
    asked.push(command);
    return command === "plan_arrival" ? { file: "Large.throughline", step: "rows", thousandths: 424 } : null;
  },
}));

function Shown() {
  const arrival = useArrival(opening.use());
  return arrival ? <ArrivalDialog arrival={arrival} /> : null;
}

it("says what is done with a file that takes its time, and ends it on request", async () => {
  render(
    <TextProvider>
      <QueryClientProvider client={new QueryClient()}>
        <Shown />
      </QueryClientProvider>
    </TextProvider>,
  );
  expect(asked).toEqual([]);
  act(() => opening.set(true));
  const dialog = await screen.findByRole("dialog", { name: "Opening Large.throughline" });
  expect(dialog).toHaveTextContent("Reading what it holds… 42 %");
  await userEvent.click(screen.getByRole("button", { name: "Stop opening" }));
  expect(asked).toContain("plan_arrival_end");
  act(() => opening.set(false));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});
