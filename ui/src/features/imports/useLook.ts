import { useState } from "react";
import { asFailure, type Failure } from "~/backend";

/** Looking into a file before anything is done with it, and what was wrong with it. */
export function useLook() {
  const [failure, setFailure] = useState<Failure | null>(null);
  const look = async (work: () => Promise<void>) => {
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure(asFailure(error));
    }
  };
  return { failure, setFailure, look };
}
