export { call } from "./call";
export { shell as commands } from "./commands";
export { on, onFilesDropped } from "./events";
export { asFailure, Failure, type Fault } from "./failure";
export { areasOf, refresh, type Area } from "./topics";
export type * from "./shapes";
