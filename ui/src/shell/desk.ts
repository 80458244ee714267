import { useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { call, commands, on, refresh, type DeskState, type Settings } from "~/backend";
import { passToast } from "~/components";

const KEY = ["desk"] as const;

/** What is open, how it stands with its file, what was open before, the settings. */
export function useDesk() {
  return useQuery({ queryKey: KEY, queryFn: () => call(commands.deskState()), staleTime: Infinity });
}

/** The desk of a part of the window that is shown only when it is known. */
export function useKnownDesk(): DeskState {
  const { data } = useDesk();
  if (!data) throw new Error("the desk is not known yet");
  return data;
}

/** May the open plan be changed now? */
export function useMayEdit(): boolean {
  const open = useDesk().data?.open;
  return Boolean(open && !open.readOnly);
}

/** Keeps every query in step with what the plan's side says. */
export function useDeskEvents(): void {
  const client = useQueryClient();
  useEffect(() => {
    const stops = [
      on("planChanged", ({ seq, topics }) => {
        passToast(seq);
        void refresh(client, topics);
      }),
      on("deskChanged", () => void client.invalidateQueries({ queryKey: KEY })),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [client]);
}

/** Asks for everything again: another plan is open now. */
export async function renew(client: QueryClient): Promise<void> {
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== "desk" });
  await client.invalidateQueries({ queryKey: KEY });
}

/** Shows a setting at once and writes it; it goes back if it could not be written. */
export function useSetSettings(): (change: Partial<Settings>) => Promise<void> {
  const client = useQueryClient();
  return async (change) => {
    const before = client.getQueryData<DeskState>(KEY);
    if (!before) return;
    const settings = { ...before.settings, ...change };
    client.setQueryData<DeskState>(KEY, { ...before, settings });
    try {
      await call(commands.settingsSet(settings));
    } catch (error) {
      client.setQueryData<DeskState>(KEY, before);
      throw error;
    }
  };
}
