import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { TextProvider } from "~/text";
import { DataTable, dismissToast, showToast, ToastRegion } from "..";

const VIEW = 300;
const ROW = 30;
const rows = Array.from({ length: 40 }, (_, at) => ({ id: `${at}`, name: `Row ${at}` }));
type Row = (typeof rows)[number];
const columns = [{ id: "name", head: "Name", cell: (row: Row) => row.name, text: (row: Row) => row.name }];

/** The box that scrolls; rows stand in it one below the other. */
const box = () => screen.getByRole("grid").parentElement!;

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(VIEW);
  vi.spyOn(HTMLElement.prototype, "scrollHeight", "get").mockReturnValue(rows.length * ROW);
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockImplementation(function (this: HTMLElement) {
    const key = this.dataset["key"];
    return key === undefined
      ? new DOMRect(0, 0, 800, VIEW)
      : new DOMRect(0, Number(key) * ROW - box().scrollTop, 800, ROW);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

const show = () =>
  render(
    <TextProvider>
      <DataTable label="Rows" rows={rows} rowKey={(row) => row.id} columns={columns} selection="single" />
      <ToastRegion />
    </TextProvider>,
  );

it("stays where it is when something is said of the row that has the focus: nothing is said over it", async () => {
  show();
  await userEvent.click(screen.getByText("Row 9"));
  act(() => showToast({ text: "Row 9 written" }));
  expect(screen.getByText("Row 9 written")).toBeInTheDocument();
  act(() => dismissToast());
  expect(box().scrollTop).toBe(0);
});

it("walks to a row as far as it needs to be seen whole", async () => {
  show();
  await userEvent.click(screen.getByText("Row 5"));
  await userEvent.keyboard("{End}");
  expect(box().scrollTop).toBe(rows.length * ROW - VIEW);
});
