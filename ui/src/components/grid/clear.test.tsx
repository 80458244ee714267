import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { TextProvider } from "~/text";
import { DataTable, dismissToast, showToast, ToastRegion } from "..";

const VIEW = 300;
const ROW = 30;
const TOAST = 72;
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

it("scrolls the row that has the focus clear of what just happened, and stays where it is when that goes", async () => {
  show();
  await userEvent.click(screen.getByText("Row 9"));
  expect(box().scrollTop).toBe(0);
  act(() => showToast({ text: "Row 9 written" }));
  expect(box().scrollTop).toBe(10 * ROW - (VIEW - TOAST));
  act(() => dismissToast());
  expect(screen.queryByText("Row 9 written")).toBeNull();
  expect(box().scrollTop).toBe(10 * ROW - (VIEW - TOAST));
});

it("leaves a row that is clear of it, or far from view, where it stands", async () => {
  show();
  await userEvent.click(screen.getByText("Row 5"));
  act(() => showToast({ text: "Row 5 written" }));
  expect(box().scrollTop).toBe(0);
  box().scrollTop = 20 * ROW;
  act(() => showToast({ text: "Row 5 written again" }));
  expect(box().scrollTop).toBe(20 * ROW);
});

it("walks to a row with room below it for what will be said of it", async () => {
  show();
  await userEvent.click(screen.getByText("Row 5"));
  await userEvent.keyboard("{End}");
  expect(box().scrollTop).toBe(rows.length * ROW - (VIEW - TOAST));
});
