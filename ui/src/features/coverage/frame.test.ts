import { describe, expect, it } from "vitest";
import { columnsIn, headsOf, piecesOf, stripsOf } from "./frame";

describe("the part of a matrix that is drawn", () => {
  const sizes = Array.from({ length: 10 }, () => 10);

  it("is all of it without edges", () => {
    expect(piecesOf(sizes, null, [])).toHaveLength(10);
  });

  it("is what lies between the edges, with room for the rest", () => {
    expect(piecesOf(sizes, { from: 25, to: 45 }, [])).toEqual([
      { at: 0, room: 20 },
      { at: 2 },
      { at: 3 },
      { at: 4 },
      { at: 5, room: 50 },
    ]);
  });

  it("keeps what holds the focus, wherever it is", () => {
    expect(piecesOf(sizes, { from: 0, to: 10 }, [7])).toEqual([
      { at: 0 },
      { at: 1, room: 60 },
      { at: 7 },
      { at: 8, room: 20 },
    ]);
  });

  it("is of the columns the strips that reach between the edges, and those that hold the focus", () => {
    expect(stripsOf(5, null, [])).toEqual([0, 1, 2]);
    expect(stripsOf(40, { from: 90, to: 180 }, [11])).toEqual([1, 2, 5]);
  });

  it("has the heads of the strips before, whose slanted names reach into it", () => {
    expect(headsOf([0, 1, 6])).toEqual([0, 1, 4, 5, 6]);
  });

  it("has every column in one strip", () => {
    expect(stripsOf(10, null, []).flatMap((strip) => columnsIn(strip, 10))).toEqual(
      Array.from({ length: 10 }, (_, at) => at),
    );
  });

  it("adds up to the whole", () => {
    const pieces = piecesOf(sizes, { from: 33, to: 61 }, [0, 9]);
    expect(pieces.reduce((sum, piece) => sum + (piece.room ?? 10), 0)).toBe(100);
  });
});
