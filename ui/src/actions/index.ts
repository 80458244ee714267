export { ActDialog } from "./ActDialog";
export { useOperate, useUndo, type Operate } from "./operate";
export { usePassingOperate } from "./passing";
export { useAction, useActions, useOffered, type Action, type ActionGroup } from "./registry";
export { changesCarriedOut, underWay } from "./underWay";
