import type { CommandError } from "./bindings";
import type { Args } from "./words";

/**
 * Why a command gave no value. `refused`: a rule said no, with a code and a sentence. `failed`: something broke, with an
 * incident number. `unreachable`: no answer came at all.
 */
export type Fault = CommandError | { kind: "unreachable"; code: string };

export class Failure extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(`${fault.kind}: ${fault.code}`);
    this.name = "Failure";
    this.fault = fault;
  }

  get refused(): boolean {
    return this.fault.kind === "refused";
  }
}

function record(value: unknown): Record<string, unknown> | null {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
}

function readArgs(value: unknown): Args {
  const out: Args = {};
  for (const [name, arg] of Object.entries(record(value) ?? {})) {
    if (typeof arg === "string" || typeof arg === "number") out[name] = String(arg);
  }
  return out;
}

/** Reads what came back as an error. A malformed argument rejects with a bare string; that is ours to answer for. */
export function readFault(error: unknown): Fault {
  const value = record(error);
  if (value?.["kind"] === "refused" && typeof value["code"] === "string") {
    return { kind: "refused", code: value["code"], args: readArgs(value["args"]) };
  }
  if (value?.["kind"] === "failed") {
    return {
      kind: "failed",
      incident: typeof value["incident"] === "string" ? value["incident"] : "?",
      code: typeof value["code"] === "string" ? value["code"] : "unknown",
    };
  }
  if (typeof error === "string") return { kind: "failed", incident: "?", code: "bad_argument" };
  return { kind: "unreachable", code: "no_answer" };
}

/** Anything thrown, as a Failure. */
export function asFailure(error: unknown): Failure {
  return error instanceof Failure ? error : new Failure(readFault(error));
}
