import { expect, type Locator } from "@playwright/test";
import type { App } from "./app.ts";

/** The six steps in their order: the title of each, and the view that it goes to. */
export const STEPS = [
  { title: "Where each issue went", place: "Issues", tab: "Lineage" },
  { title: "What covers what", place: "Coverage", tab: "Matrix" },
  { title: "What people said", place: "Comments", tab: null },
  { title: "What changed in the text", place: "Documents", tab: "Redline" },
  { title: "What happens when", place: "Plan", tab: "Timeline" },
  { title: "Where it stands", place: "Home", tab: "Dashboard" },
] as const;

/** The tour: the offer on Home, and the strip with its steps. */
export class Tour {
  constructor(private readonly app: App) {}

  get offer(): Locator {
    return this.app.page.getByRole("region", { name: "Tour of the plan" });
  }

  get panel(): Locator {
    return this.app.page.getByRole("region", { name: /^Tour, step \d of 6/ });
  }

  /** The numbered step has the focus, and what it speaks of is in view. */
  async expectStep(number: number): Promise<void> {
    const { title, place, tab } = STEPS[number - 1]!;
    const { page, rail } = this.app;
    const panel = page.getByRole("region", { name: `Tour, step ${number} of 6: ${title}` });
    await expect(panel).toBeFocused();
    await expect(rail.getByRole("button", { name: place })).toHaveAttribute("aria-current", "page");
    if (tab !== null) {
      await expect(page.locator("main [aria-current=page]", { hasText: tab })).toBeVisible();
    }
    await this.app.settled();
    // A document on the page has a heading of its own.
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    await expect(panel).toBeFocused();
  }
}
