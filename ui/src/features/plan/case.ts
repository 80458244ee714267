import type { MoneyCase } from "~/backend";
import { makeStore } from "~/state/store";

/** The cases a plan is looked at in; what was really spent is no case of its own. */
export const CASES = ["low", "base", "high"] as const satisfies readonly MoneyCase[];
export type PlannedCase = (typeof CASES)[number];

/** The case that every view of the plan shows. It changes what is shown and nothing in the plan. */
export const shownCase = makeStore<PlannedCase>("base");
