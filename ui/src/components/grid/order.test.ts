import { describe, expect, it } from "vitest";
import { picked, typedTo, walked } from "./order";

const order = ["a", "b", "c", "d", "e"];
const held = { ctrlKey: false, metaKey: false };

describe("picking rows", () => {
  it("extends from where it began, and gives back what it passes on the way back", () => {
    const one = picked(order, { ids: [], from: null }, "b", "alone");
    const three = picked(order, one, "d", "extend");
    expect(three.ids).toEqual(["b", "c", "d"]);
    expect(picked(order, three, "a", "extend").ids).toEqual(["a", "b"]);
  });

  it("takes one more or one less, and extends from there", () => {
    const two = picked(order, { ids: ["a"], from: "a" }, "d", "toggle");
    expect(two.ids).toEqual(["a", "d"]);
    expect(picked(order, two, "e", "extend").ids).toEqual(["d", "e"]);
    expect(picked(order, two, "a", "toggle").ids).toEqual(["d"]);
  });

  it("begins anew where the row it began at is gone", () => {
    expect(picked(order, { ids: ["z"], from: "z" }, "c", "extend")).toEqual({ ids: ["c"], from: "c" });
  });
});

describe("walking rows", () => {
  it("stays between the first and the last", () => {
    expect(walked(0, 5, 3, { key: "ArrowUp", ...held })).toBe(0);
    expect(walked(3, 5, 3, { key: "PageDown", ...held })).toBe(4);
    expect(walked(2, 5, 3, { key: "Home", ...held })).toBe(0);
    expect(walked(2, 5, 3, { key: "x", ...held })).toBeNull();
  });

  it("finds the next row by its first letters, whatever their case and accents, and begins again at the first", () => {
    const texts = ["Água", "board", "Agenda", "agency"];
    const typed = (letters: string, from: number) =>
      typedTo(texts.length, (at) => texts[at] ?? "", letters, from);
    expect(typed("a", 0)).toBe(2);
    expect(typed("a", 3)).toBe(0);
    expect(typed("agenc", 2)).toBe(3);
    expect(typed("x", 0)).toBeNull();
  });
});
