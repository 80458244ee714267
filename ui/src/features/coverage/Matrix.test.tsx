import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Matrix, type MatrixProps } from "./Matrix";
import { matrixOf, rowOf } from "./sheet.fixture";
import type { Spot } from "./spot";
import { cutOf, shownMatrix } from "./view";

const WORKS = ["PDP 3.0", "Framework*"];
const view = { counting: "strict", holesOnly: false, judgedOnly: true, only: null } as const;

function show() {
  const onJudge = vi.fn<MatrixProps["onJudge"]>();
  const onOpen = vi.fn<MatrixProps["onOpen"]>();
  const precision = rowOf("i1", "Precision", "P?", WORKS);
  precision.cells[0] = { ...precision.cells[0]!, stale: true, gaps: 2, hasRationale: false };
  const consensus = rowOf("i2", "Consensus", "NC", WORKS, { suffices: true, strict: "covered" });
  const matrix = matrixOf(WORKS, [precision, consensus]);
  function Sheet() {
    const [spot, setSpot] = useState<Spot | null>(null);
    return (
      <Matrix
        label="Issues by existing work"
        shown={shownMatrix(matrix, view, cutOf(matrix, view))}
        counting="strict"
        spot={spot}
        onSpot={setSpot}
        onOpen={onOpen}
        onJudge={onJudge}
      />
    );
  }
  render(<Sheet />);
  return { onJudge, onOpen, user: userEvent.setup() };
}

afterEach(cleanup);

describe("the matrix", () => {
  it("says of a cell its issue, its work, its value and its marks", () => {
    show();
    expect(
      screen.getByLabelText(
        "Precision, PDP 3.0: partly covers, older than the work, no reason given, 2 open gaps",
      ),
    ).toHaveTextContent("P");
    expect(screen.getByLabelText("Consensus, Framework: covers, the work is a draft")).toHaveTextContent("C");
    expect(screen.getByLabelText("Framework, a draft or a plan")).toBeInTheDocument();
  });

  it("marks an issue that a person judged to be covered together", () => {
    show();
    const told = screen.getByText(/because a person judged that the partial ones suffice/);
    expect(told.closest("[role=gridcell]")).toHaveTextContent(/^Ccovered†/);
  });

  it("is one stop of the Tab key, walked with arrows and judged with letters", async () => {
    const { onJudge, user } = show();
    await user.tab();
    expect(screen.getByLabelText(/^Precision, PDP 3.0/)).toHaveFocus();
    await user.keyboard("{ArrowRight}{ArrowDown}");
    expect(screen.getByLabelText(/^Consensus, Framework/)).toHaveFocus();
    await user.keyboard("p");
    expect(onJudge).toHaveBeenLastCalledWith({ issue: "i2", work: "e2" }, "partly_covers");
    await user.keyboard("{Delete}");
    expect(onJudge).toHaveBeenLastCalledWith({ issue: "i2", work: "e2" }, "not_assessed");
    await user.tab();
    expect(document.body).toHaveFocus();
  });

  it("opens with Enter, goes to the words with F2, and looks with a press", async () => {
    const { onOpen, user } = show();
    await user.tab();
    await user.keyboard("{Enter}");
    expect(onOpen).toHaveBeenLastCalledWith({ issue: "i1", work: "e1" }, "enter");
    await user.keyboard("{F2}");
    expect(onOpen).toHaveBeenLastCalledWith({ issue: "i1", work: "e1" }, "write");
    await user.click(screen.getByLabelText(/^Consensus, PDP/));
    expect(onOpen).toHaveBeenLastCalledWith({ issue: "i2", work: "e1" }, "look");
  });
});
