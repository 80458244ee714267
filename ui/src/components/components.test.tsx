import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { TextProvider } from "~/text";
import {
  Button,
  ComboField,
  DataTable,
  DayField,
  Dialog,
  FaultNote,
  Segmented,
  passToast,
  showToast,
  TextField,
  ToastRegion,
  TreeTable,
} from ".";
import { Failure } from "~/backend/failure";

const show = (node: React.ReactNode) => render(<TextProvider>{node}</TextProvider>);

interface Row {
  id: string;
  name: string;
  amount: number;
}
const rows: Row[] = [
  { id: "a", name: "Prioritization", amount: 30 },
  { id: "b", name: "Consensus", amount: 120 },
  { id: "c", name: "Complexity", amount: 4 },
];
const columns = [
  { id: "name", head: "Name", cell: (row: Row) => row.name, text: (row: Row) => row.name },
  {
    id: "amount",
    head: "Amount",
    cell: (row: Row) => row.amount,
    sort: (a: Row, b: Row) => a.amount - b.amount,
  },
];

describe("DataTable", () => {
  // How a table was left is kept, and these are all the same table.
  afterEach(() => localStorage.clear());

  it("sorts at its heads, numbers as numbers", async () => {
    show(<DataTable label="Issues" rows={rows} rowKey={(row) => row.id} columns={columns} />);
    const names = () => screen.getAllByRole("rowheader").map((cell) => cell.textContent);
    expect(names()).toEqual(["Prioritization", "Consensus", "Complexity"]);
    await userEvent.click(screen.getByRole("columnheader", { name: /Amount/ }));
    expect(names()).toEqual(["Complexity", "Prioritization", "Consensus"]);
    await userEvent.click(screen.getByRole("columnheader", { name: /Amount/ }));
    expect(names()).toEqual(["Consensus", "Prioritization", "Complexity"]);
  });

  it("selects a row with the arrow keys", async () => {
    const onSelect = vi.fn();
    show(
      <DataTable
        label="Issues"
        rows={rows}
        rowKey={(row) => row.id}
        columns={columns}
        selection="single"
        onSelect={onSelect}
      />,
    );
    await userEvent.tab();
    await userEvent.keyboard("{ArrowDown}");
    expect(onSelect).toHaveBeenLastCalledWith(["b"]);
  });
});

describe("Grid", () => {
  const table = (order: readonly Row[], onSelect?: (ids: string[]) => void) => (
    <TextProvider>
      <DataTable
        label="Walked"
        rows={order}
        rowKey={(row) => row.id}
        columns={columns}
        selection="multiple"
        {...(onSelect ? { onSelect } : {})}
      />
      <button type="button">After</button>
    </TextProvider>
  );
  const row = (name: string) => screen.getByRole("row", { name: new RegExp(name) });

  it("is one stop of Tab, and arrows with Shift pick from where they began", async () => {
    const onSelect = vi.fn();
    render(table(rows, onSelect));
    await userEvent.tab();
    expect(row("Prioritization")).toHaveFocus();
    await userEvent.keyboard(" ");
    expect(onSelect).toHaveBeenLastCalledWith(["a"]);
    await userEvent.keyboard("{Shift>}{ArrowDown}{ArrowDown}{/Shift}");
    expect(onSelect).toHaveBeenLastCalledWith(["a", "b", "c"]);
    await userEvent.tab({ shift: true });
    await userEvent.tab();
    expect(row("Complexity")).toHaveFocus();
  });

  it("goes through the cells of a row, up to the heads, and to the row whose letters are typed", async () => {
    render(table(rows));
    await userEvent.tab();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    expect(screen.getByRole("gridcell", { name: "30" })).toHaveFocus();
    await userEvent.keyboard("{ArrowDown}");
    expect(screen.getByRole("gridcell", { name: "120" })).toHaveFocus();
    await userEvent.keyboard("{ArrowUp}{ArrowUp}");
    expect(screen.getByRole("columnheader", { name: "Amount" })).toHaveFocus();
    await userEvent.keyboard("{ArrowDown}com");
    expect(row("Complexity")).toHaveFocus();
  });

  it("keeps the focus on a row that moves, and gives it to the one that takes the place of a row that goes", async () => {
    const { rerender } = render(table(rows));
    await userEvent.tab();
    await userEvent.keyboard("{ArrowDown}");
    expect(row("Consensus")).toHaveFocus();
    rerender(table([rows[1]!, rows[0]!, rows[2]!]));
    expect(row("Consensus")).toHaveFocus();
    rerender(table([rows[0]!, rows[2]!]));
    expect(row("Prioritization")).toHaveFocus();
  });
});

describe("TreeTable", () => {
  it("opens and folds a row with the arrow keys", async () => {
    show(
      <TreeTable
        label="Outline"
        rows={rows.slice(0, 1)}
        childrenOf={(row) => (row.id === "a" ? rows.slice(1) : [])}
        rowKey={(row) => row.id}
        columns={columns}
        selection="single"
      />,
    );
    expect(screen.queryByText("Consensus")).toBeNull();
    await userEvent.tab();
    await userEvent.keyboard("{ArrowRight}");
    expect(screen.getByText("Consensus")).toBeInTheDocument();
    await userEvent.keyboard("{ArrowLeft}");
    expect(screen.queryByText("Consensus")).toBeNull();
  });
});

describe("Dialog", () => {
  it("asks with its title, takes the focus and closes with Escape", async () => {
    const onClose = vi.fn();
    show(
      <Dialog
        title="Merge 3 issues?"
        isOpen
        onClose={onClose}
        effects={["7 comments move along"]}
        actions={
          <>
            <Button autoFocus>Cancel</Button>
            <Button kind="primary">Merge 3 issues</Button>
          </>
        }
      />,
    );
    const dialog = screen.getByRole("dialog", { name: "Merge 3 issues?" });
    expect(within(dialog).getByText("7 comments move along")).toBeInTheDocument();
    expect(dialog.contains(document.activeElement)).toBe(true);
    await userEvent.keyboard("{Escape}");
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe("Dialog", () => {
  it("keeps the focus when the button that has it is switched off, so that Escape still closes", async () => {
    const onClose = vi.fn();
    function Asking() {
      const [isRunning, setRunning] = useState(false);
      return (
        <Dialog
          title="Move it?"
          isOpen
          onClose={onClose}
          actions={
            <Button isDisabled={isRunning} onPress={() => setRunning(true)}>
              Move
            </Button>
          }
        />
      );
    }
    show(<Asking />);
    await userEvent.click(screen.getByRole("button", { name: "Move" }));
    expect(screen.getByRole("button", { name: "Move" })).toBeDisabled();
    expect(screen.getByRole("dialog").contains(document.activeElement)).toBe(true);
    await userEvent.keyboard("{Escape}");
    expect(onClose).toHaveBeenCalled();
  });

  it("is sent with Ctrl and Return from a field of several lines, but not while its button is off", async () => {
    const onSubmit = vi.fn();
    const ask = (isDisabled: boolean) => (
      <Dialog
        title="Why?"
        isOpen
        onSubmit={onSubmit}
        actions={
          <Button kind="primary" type="submit" isDisabled={isDisabled}>
            Say it
          </Button>
        }
      >
        <textarea aria-label="Reason" />
      </Dialog>
    );
    const { rerender } = show(ask(true));
    await userEvent.type(screen.getByRole("textbox"), "No money{Enter}for it{Control>}{Enter}{/Control}");
    expect(onSubmit).not.toHaveBeenCalled();
    expect(screen.getByRole("textbox")).toHaveValue("No money\nfor it");
    rerender(<TextProvider>{ask(false)}</TextProvider>);
    await userEvent.type(screen.getByRole("textbox"), "{Control>}{Enter}{/Control}");
    expect(onSubmit).toHaveBeenCalledOnce();
  });
});

describe("Dialog with something written in it", () => {
  const onClose = vi.fn();
  beforeEach(() => onClose.mockClear());
  function Writing({ began = "" }: { began?: string }) {
    const [text, setText] = useState(began);
    return (
      <Dialog
        title="What is decided?"
        isOpen
        onClose={onClose}
        onSubmit={() => undefined}
        actions={<Button slot="close">Cancel</Button>}
      >
        <TextField label="Whereas" value={text} onChange={setText} rows={3} autoFocus />
      </Dialog>
    );
  }
  const box = () => screen.getByRole("textbox", { name: "Whereas" });

  it.each([
    ["Escape", () => userEvent.keyboard("{Escape}")],
    ["its button", () => userEvent.click(screen.getByRole("button", { name: "Cancel" }))],
    ["a press outside", () => userEvent.click(document.body)],
  ])("asks before %s would lose it, and goes on where it was written", async (_, leave) => {
    show(<Writing />);
    await userEvent.type(box(), "The Board received advice");
    await leave();
    expect(onClose).not.toHaveBeenCalled();
    expect(screen.getByRole("alert")).toHaveTextContent("not kept yet");
    expect(screen.getByRole("button", { name: "Keep writing" })).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    expect(box()).toHaveFocus();
    await userEvent.keyboard(" in 2019");
    expect(box()).toHaveValue("The Board received advice in 2019");
    await leave();
    await userEvent.click(screen.getByRole("button", { name: "Discard it" }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("closes at once while its words are those it was opened with", async () => {
    show(<Writing began="Whereas nothing" />);
    await userEvent.type(box(), "!{Backspace}");
    await userEvent.keyboard("{Escape}");
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe("Toast", () => {
  it("stands for eight seconds, longer under the pointer, and takes back nothing but what it tells of", () => {
    vi.useFakeTimers();
    const undo = vi.fn();
    show(<ToastRegion />);
    act(() => showToast({ text: "Gap G-8 written", undo }));
    act(() => void vi.advanceTimersByTime(7900));
    expect(screen.getByText("Gap G-8 written")).toBeInTheDocument();
    act(() => void vi.advanceTimersByTime(200));
    expect(screen.queryByText("Gap G-8 written")).toBeNull();

    act(() => showToast({ text: "Gap G-9 written", undo }));
    act(() => screen.getByRole("button", { name: /Undo/ }).click());
    expect(undo).toHaveBeenCalledOnce();
    expect(screen.queryByText("Gap G-9 written")).toBeNull();

    act(() => showToast({ text: "Gap G-10 written", undo, seq: 7 }));
    act(() => passToast(7));
    expect(screen.getByText("Gap G-10 written")).toBeInTheDocument();
    act(() => passToast(8));
    expect(screen.queryByText("Gap G-10 written")).toBeNull();
    vi.useRealTimers();
  });
});

describe("DayField", () => {
  it("hands on only days that exist, in any precision", async () => {
    const onChange = vi.fn();
    function Decided() {
      const [day, setDay] = useState("");
      return <DayField label="Decided" value={day} onChange={(next) => (setDay(next), onChange(next))} />;
    }
    show(<Decided />);
    await userEvent.type(screen.getByRole("textbox", { name: "Decided" }), "2021-02-30");
    expect(onChange.mock.calls.map(([day]) => day as string)).toEqual(["2021", "2021-02"]);
    expect(screen.getByText(/that exists/)).toBeInTheDocument();
  });
});

describe("Segmented", () => {
  it("always has one choice", async () => {
    function Counting() {
      const [mode, setMode] = useState<"strict" | "relaxed">("strict");
      const options = [
        { id: "strict", label: "Strict" },
        { id: "relaxed", label: "Relaxed" },
      ] as const;
      return <Segmented label="Count" options={options} value={mode} onChange={setMode} />;
    }
    show(<Counting />);
    await userEvent.click(screen.getByRole("radio", { name: "Relaxed" }));
    expect(screen.getByRole("radio", { name: "Relaxed" })).toBeChecked();
    await userEvent.click(screen.getByRole("radio", { name: "Relaxed" }));
    expect(screen.getByRole("radio", { name: "Relaxed" })).toBeChecked();
  });
});

describe("FaultNote", () => {
  it("says a refusal in its own words, and a failure with its number", () => {
    const { rerender } = show(
      <FaultNote
        error={new Failure({ kind: "refused", code: "file-empty", args: { file: "a.throughline" } })}
      />,
    );
    expect(screen.getByRole("alert")).toHaveTextContent("a.throughline is empty");
    rerender(
      <TextProvider>
        <FaultNote error={new Failure({ kind: "failed", code: "plan_open", incident: "0A1B2C3D" })} />
      </TextProvider>,
    );
    expect(screen.getByRole("alert")).toHaveTextContent("0A1B2C3D");
  });
});

describe("ComboField", () => {
  it("finds one of very many by its words, though not all are listed", async () => {
    const onChange = vi.fn();
    const options = Array.from({ length: 5000 }, (_, at) => ({ id: `w${at}`, label: `Work item ${at}` }));
    show(<ComboField label="Goes under" options={options} value={null} onChange={onChange} />);
    await userEvent.click(screen.getByRole("combobox", { name: "Goes under" }));
    await userEvent.keyboard("item 4321");
    const option = await screen.findByRole("option", { name: "Work item 4321" }, { timeout: 20_000 });
    await userEvent.click(option);
    expect(onChange).toHaveBeenLastCalledWith("w4321");
    // Typing into so many takes a busy machine longer than a test usually may.
  }, 30_000);

  it.each([3, 300])(
    "opens for what was typed before its %i options were there",
    async (count) => {
      const field = (options: { id: string; label: string }[]) => (
        <TextProvider>
          <ComboField label="Lead" options={options} value={null} onChange={() => undefined} />
        </TextProvider>
      );
      const { rerender } = render(field([]));
      await userEvent.click(screen.getByRole("combobox", { name: "Lead" }));
      await userEvent.keyboard("party 2");
      expect(screen.queryByRole("option")).toBeNull();
      rerender(field(Array.from({ length: count }, (_, at) => ({ id: `p${at}`, label: `Party ${at}` }))));
      const found = await screen.findByRole("option", { name: "Party 2" }, { timeout: 20_000 });
      expect(found).toBeVisible();
    },
    30_000,
  );
});
