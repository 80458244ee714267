import { useQuery } from "@tanstack/react-query";
import { call, commands, type MoneyCase } from "~/backend";

/** The money of the plan and of its rows that have any; of all its rows where they are to be filled in. */
export function useMoney(inCase: MoneyCase, withEmpty: boolean) {
  return useQuery({
    queryKey: ["plan", "money", inCase, withEmpty],
    queryFn: () => call(commands.moneySheet(inCase, withEmpty)),
    placeholderData: (before) => before,
  });
}

/** The money of the whole plan, year by year. */
export function useMoneyYears(inCase: MoneyCase) {
  return useQuery({
    queryKey: ["plan", "money years", inCase],
    queryFn: () => call(commands.moneyYears(inCase)),
    placeholderData: (before) => before,
  });
}
