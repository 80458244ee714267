import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { call, commands, type Calendar } from "~/backend";
import { fiscalMonth } from "~/text";

/** The fiscal calendar of the open plan. */
export function useCalendar(): Calendar | undefined {
  return useQuery({ queryKey: ["plan", "calendar"], queryFn: () => call(commands.planCalendar()) }).data;
}

/** Every day that is shown says in which fiscal year and quarter of the open plan it lies. */
export function useFiscalMonth(): void {
  const calendar = useCalendar();
  useEffect(() => {
    fiscalMonth.set(calendar?.startMonth ?? null);
    return () => fiscalMonth.set(null);
  }, [calendar]);
}
