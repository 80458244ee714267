import { fireEvent, render, screen } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { example, column, link, node } from "../example.fixture";
import { makeGraph } from "./graph";
import { asideOf, bandOf, columnsIn, draw, middle, ONE } from "./layout";
import { Picture } from "./Picture";
import { directionOf, walk } from "./walk";

const graph = makeGraph(example);
const drawing = draw(example, graph, { row: 30, columns: [80, 260] });
const box = (key: string) => {
  const found = drawing.boxes.find((each) => each.key === key);
  if (!found) throw new Error(key);
  return found;
};

describe("the drawing", () => {
  test("an issue is as wide everywhere as those it began as", () => {
    expect(box("f1").height).toBe(2 * ONE);
    expect(box("f2").height).toBe(ONE);
    expect(box("t1").height).toBe(3 * ONE);
  });

  test("ribbons that join touch each other and fill the bar", () => {
    const into = drawing.ribbons.filter((ribbon) => ribbon.to === "f1");
    expect(into.map((ribbon) => ribbon.h1)).toEqual([ONE, ONE]);
    expect(into[1]?.y1).toBe((into[0]?.y1 ?? 0) + ONE);
  });

  test("what was dropped ends in a sink of the list it is missing from", () => {
    const sink = drawing.boxes.find((each) => each.sink);
    expect(sink?.column).toBe(1);
    expect(drawing.ribbons.find((ribbon) => ribbon.from === "d4")?.to).toBeNull();
  });

  test("bars of one list do not overlap, and what is left for later stands under a rule", () => {
    const [first, second] = [box("t1"), box("t2")];
    expect(second.y).toBeGreaterThan(first.y + first.height + 26);
    expect(drawing.later?.y).toBeGreaterThan(first.y + first.height);
    expect(drawing.later?.y).toBeLessThan(second.y);
  });

  test("the thread takes the part of a ribbon that its issue has", () => {
    const ribbon = drawing.ribbons.find((each) => each.from === "f1");
    if (!ribbon) throw new Error("no ribbon");
    expect(bandOf(ribbon, new Set(["d2"]))).toMatchObject({ y0: ribbon.y0 + ONE, h0: ONE });
    expect(bandOf(ribbon, new Set(["d3"]))).toBeNull();
    expect(middle(ribbon, new Set(["d2"]))).toMatch(/^M\d/);
  });

  test("words stand below a thread that leaves upwards", () => {
    const leaving = draw(example, graph, { row: 60, columns: [80, 260] });
    const bar = leaving.boxes.find((each) => each.key === "f2");
    if (!bar) throw new Error("no bar");
    expect(asideOf(bar, leaving, new Set(["d3"]))?.side).toBe("below");
  });

  test("an issue that was split is drawn in both its parts", () => {
    const split = {
      ...example,
      columns: [
        column("a", 1, "A", [node("x", 1, "X")]),
        column("b", 2, "B", [node("y", 1, "Y"), node("z", 2, "Z")]),
      ],
      links: [link("x", "y", "split"), link("x", "z", "split")],
      sinks: [],
    };
    const drawn = draw(split, makeGraph(split), { row: 30, columns: [80] });
    expect(drawn.ribbons.map((ribbon) => ribbon.h0)).toEqual([ONE / 2, ONE / 2]);
    expect(drawn.boxes).toHaveLength(2);
  });

  test("columns stay readable in a narrow window and are not torn apart in a wide one", () => {
    const narrow = columnsIn(500, 3);
    expect(Math.min(...narrow.words)).toBeGreaterThan(80);
    const wide = columnsIn(2400, 3);
    expect(wide.register).toBe(340);
    expect(wide.starts.at(-1)).toBeLessThan(1080);
  });
});

describe("walking the path", () => {
  test("on and back follow the steps, up and down the list", () => {
    expect(walk(example, graph, "d2", "on", [])).toBe("f1");
    expect(walk(example, graph, "f1", "on", [])).toBe("t1");
    expect(walk(example, graph, "d2", "down", [])).toBe("d3");
    expect(walk(example, graph, "d1", "up", [])).toBeNull();
    expect(walk(example, graph, "d4", "on", [])).toBeNull();
  });

  test("the way back is the one that was walked", () => {
    expect(walk(example, graph, "f1", "back", [])).toBe("d1");
    expect(walk(example, graph, "f1", "back", ["t1", "d2"])).toBe("d2");
  });

  test("on a page from the right the left arrow leads on", () => {
    expect(directionOf("ArrowLeft", true)).toBe("on");
    expect(directionOf("ArrowLeft", false)).toBe("back");
    expect(directionOf("a", false)).toBeNull();
  });
});

describe("the picture", () => {
  const show = (selected: string | null) => {
    const onSelect = vi.fn();
    render(
      <Picture
        picture={example}
        taxonomy={null}
        selected={selected}
        onSelect={onSelect}
        onOpen={() => undefined}
      />,
    );
    return onSelect;
  };

  test("every issue is a button that says where it came from and went", () => {
    show(null);
    expect(
      screen.getByRole("button", {
        name: "1 Culture and trust in Final. From Culture, Trust. To Culture, trust and costs.",
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole("button", { name: "4 Timing in Draft. Raised here. Not carried." }),
    ).toBeInTheDocument();
    expect(screen.getByText("1 not carried")).toBeInTheDocument();
  });

  test("Tab comes to one issue, and arrows choose the next along the path", () => {
    const onSelect = show("d2");
    const stops = screen
      .getAllByRole("button")
      .filter((each) => each.dataset["issue"] && each.tabIndex === 0);
    expect(stops).toHaveLength(1);
    const [stop] = stops;
    if (!stop) throw new Error("no stop");
    fireEvent.keyDown(stop, { key: "ArrowRight" });
    expect(onSelect).toHaveBeenCalledWith("f1");
  });

  test("only the chosen issue's path is lit", () => {
    show("d3");
    const lit = screen.getAllByRole("button").filter((each) => each.dataset["on"]);
    expect(lit.map((each) => each.dataset["issue"])).toEqual(["d3", "f2", "t1"]);
  });
});
