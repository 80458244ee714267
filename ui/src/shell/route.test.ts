import { describe, expect, it } from "vitest";
import { nextWhere, readWhere, writeWhere, type Where } from "./route";

const here: Where = { place: "issues", tab: "lineage", record: "i-7", params: { list: "final" } };

describe("where a person is", () => {
  it("is written into the address and read back the same", () => {
    expect(readWhere(writeWhere(here))).toEqual(here);
    expect(readWhere(`#${writeWhere(here)}`)).toEqual(here);
  });

  it("is home when the address says nothing that is known", () => {
    expect(readWhere("/").place).toBe("home");
    expect(readWhere("/elsewhere?record=x")).toMatchObject({ place: "home", record: "x" });
  });

  it("leaves record and filters behind when the place changes", () => {
    expect(nextWhere(here, { place: "coverage" })).toEqual({
      place: "coverage",
      tab: null,
      record: null,
      params: {},
    });
  });

  it("keeps the record and drops the filters when the tab changes", () => {
    expect(nextWhere(here, { tab: "register" })).toEqual({ ...here, tab: "register", params: {} });
  });

  it("changes one filter and leaves the others", () => {
    expect(nextWhere(here, { params: { holes: "1" } }).params).toEqual({ list: "final", holes: "1" });
    expect(nextWhere(here, { params: { list: null } }).params).toEqual({});
  });
});
