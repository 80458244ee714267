export { commands } from "./bindings";
export { askOnly, call } from "./call";
export { on, onFilesOver } from "./events";
export { asFailure, Failure, type Fault } from "./failure";
export { inTurn } from "./inTurn";
export { areasOf, refresh, type Area } from "./topics";
export type * from "./bindings";
export type { Args, Result } from "./words";
