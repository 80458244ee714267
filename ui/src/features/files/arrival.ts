import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call, commands, type Arrival } from "~/backend";
import { makeStore } from "~/state/store";

/** Whether a file is being opened. */
export const opening = makeStore(false);

/** Nobody needs to be told of what takes no longer than this, in milliseconds. */
const UNTOLD = 400;

/** The file from elsewhere that is being taken in, asked for while something is opened that takes its time. */
export function useArrival(isOpening: boolean): Arrival | null {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isOpening) return;
    const timer = setTimeout(() => setLong(true), UNTOLD);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isOpening]);
  const asked = useQuery({
    queryKey: ["desk", "arrival"],
    queryFn: () => call(commands.planArrival()),
    enabled: isLong,
    refetchInterval: 250,
    gcTime: 0,
  });
  return isLong ? (asked.data ?? null) : null;
}
