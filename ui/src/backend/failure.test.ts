import { describe, expect, it } from "vitest";
import { call } from "./call";
import { asFailure, type Failure } from "./failure";
import { areasOf } from "./topics";

async function fault(reply: Promise<unknown>): Promise<Failure["fault"]> {
  try {
    await call(reply as never);
  } catch (error) {
    return asFailure(error).fault;
  }
  throw new Error("it should have failed");
}

describe("a command's reply", () => {
  it("is its value", async () => {
    expect(await call(Promise.resolve({ status: "ok", data: 3 }))).toBe(3);
  });

  it("may be a rule's no, with its words", async () => {
    const error = { kind: "refused", code: "file-missing", args: { file: "a.throughline" } };
    expect(await fault(Promise.resolve({ status: "error", error }))).toEqual(error);
  });

  it("may be a failure, with an incident", async () => {
    const error = { kind: "failed", code: "plan_open", incident: "0A1B2C3D" };
    expect(await fault(Promise.resolve({ status: "error", error }))).toEqual(error);
  });

  it("may be a bare string, when an argument had a wrong form", async () => {
    expect(await fault(Promise.resolve({ status: "error", error: "invalid args `id`" }))).toMatchObject({
      kind: "failed",
      code: "bad_argument",
    });
  });

  it("may never come", async () => {
    expect(await fault(Promise.reject(new Error("no bridge")))).toEqual({
      kind: "unreachable",
      code: "no_answer",
    });
    expect(await fault(Promise.resolve(undefined))).toEqual({ kind: "unreachable", code: "no_answer" });
  });
});

describe("what a change drops", () => {
  it("is what its topics feed, and what always depends on the plan", () => {
    const areas = areasOf(["coverage"]);
    expect(areas?.has("coverage")).toBe(true);
    expect(areas?.has("record")).toBe(true);
    expect(areas?.has("comments")).toBe(false);
  });

  it("is everything when a topic is not known", () => {
    expect(areasOf(["coverage", "something_new"])).toBeNull();
  });
});
