import { useLayoutEffect } from "react";
import type { Density, Settings, Theme } from "~/backend";

const KEEP = "throughline.appearance";

function apply(theme: Theme, density: Density): void {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset["theme"];
  else dataset["theme"] = theme;
  if (density === "standard") delete dataset["density"];
  else dataset["density"] = density;
}

/** Before the first picture, so that a dark window does not open white: what was chosen the last time. */
export function applyKept(): void {
  try {
    const [theme, density] = (localStorage.getItem(KEEP) ?? "").split(" ");
    if (theme && density) apply(theme as Theme, density as Density);
  } catch {
    // Without a store the system's choice stands until the settings are read.
  }
}

export function useAppearance(settings: Settings | undefined): void {
  const theme = settings?.theme;
  const density = settings?.density;
  useLayoutEffect(() => {
    if (!theme || !density) return;
    apply(theme, density);
    try {
      localStorage.setItem(KEEP, `${theme} ${density}`);
    } catch {
      // It is only a memory for the next start.
    }
  }, [theme, density]);
}
