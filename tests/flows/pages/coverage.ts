import { expect, type Locator } from "@playwright/test";
import type { App } from "./app.ts";

/** The place Coverage: the matrix, its pane, and the register of gaps. */
export class Coverage {
  constructor(private readonly app: App) {}

  get grid(): Locator {
    return this.app.page.getByRole("grid", { name: "Issues by existing work" });
  }

  get heading(): Locator {
    return this.app.page.locator("[data-region=content]").getByRole("heading", { level: 1 });
  }

  get pane(): Locator {
    return this.app.page.locator("[data-region=pane]");
  }

  /** A cell by how its issue and its work begin; what is said of it after the colon is its value. */
  cell(issue: string, work: string): Locator {
    return this.grid.getByLabel(new RegExp(`^${issue}[^:]*, ${work}[^:]*: `));
  }

  /** What a row comes to, as it is printed at its end. */
  rowEnd(issue: string, way: "strict" | "relaxed"): Locator {
    return this.grid.getByRole("row", { name: issue }).locator(`[data-work="~${way}"]`);
  }

  async open(): Promise<void> {
    await this.app.go("Coverage");
    await expect(this.grid).toBeVisible();
  }

  async tab(name: "Matrix" | "Gaps" | "Since"): Promise<void> {
    await this.app.page.getByRole("navigation", { name: "Coverage" }).getByRole("button", { name }).click();
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.app.page.keyboard.press(key);
  }
}
