const FOCUSABLE =
  "button:not([disabled]), [href], input:not([disabled]), textarea:not([disabled]), [tabindex='0']";

/** F6: to the next part of the window (rail, title line, content, pane, tour, status line), and round. */
export function moveRegion(by: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")].filter(
    (region) => !region.hidden,
  );
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  for (let step = 1; step <= regions.length; step += 1) {
    const region = regions[(here + by * step + regions.length * 2) % regions.length];
    if (region && enter(region)) return;
  }
}

/** To a part of the window by its name, for whoever was in a part that goes away. */
export function enterRegion(name: string): void {
  const region = document.querySelector<HTMLElement>(`[data-region="${name}"]`);
  if (region) enter(region);
}

function enter(region: HTMLElement): boolean {
  const first = region.querySelector<HTMLElement>(FOCUSABLE) ?? region.querySelector<HTMLElement>("h1, h2");
  first?.focus();
  return first !== null;
}
