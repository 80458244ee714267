import { useQuery } from "@tanstack/react-query";
import { call, commands, type MoneyCase } from "~/backend";

export function useMoney(inCase: MoneyCase) {
  return useQuery({
    queryKey: ["plan", "money", inCase],
    queryFn: () => call(commands.moneySheet(inCase)),
    placeholderData: (before) => before,
  });
}
