import { expect, type Locator } from "@playwright/test";
import type { App } from "./app.ts";

/** The place Issues: the registers, the lineage, and the pane with an issue's story. */
export class Issues {
  constructor(private readonly app: App) {}

  get heading(): Locator {
    return this.app.page.locator("[data-region=content]").getByRole("heading", { level: 1 });
  }

  get pane(): Locator {
    return this.app.page.locator("[data-region=pane]");
  }

  get story(): Locator {
    return this.pane.getByRole("list", { name: "Story" });
  }

  get dialog(): Locator {
    return this.app.page.getByRole("dialog");
  }

  /** The chosen issue of the lineage. */
  get chosen(): Locator {
    return this.app.page.locator("[data-issue][aria-pressed=true]");
  }

  async open(): Promise<void> {
    await this.app.go("Issues");
    await expect(this.app.page.getByRole("grid")).toBeVisible();
  }

  async tab(name: "Register" | "Lineage"): Promise<void> {
    const tabs = this.app.page.getByRole("navigation", { name: "Views of the issues" });
    await tabs.getByRole("button", { name }).click();
  }

  async list(name: string): Promise<void> {
    await this.app.page.getByRole("radio", { name }).click();
    await expect(this.app.page.getByRole("grid", { name })).toBeVisible();
  }

  /** A row of the register by the name of its issue. */
  row(name: string): Locator {
    return this.app.page.getByRole("grid").getByRole("row").filter({ has: this.app.page.getByText(name, { exact: true }) });
  }

  /** Chooses several rows. */
  async choose(...names: string[]): Promise<void> {
    const [first, ...rest] = names;
    await this.row(first!).click();
    for (const name of rest) await this.row(name).click({ modifiers: ["ControlOrMeta"] });
  }

  /** Asks for something to be done with the chosen rows, from the menu over the register. */
  async act(what: string): Promise<void> {
    await this.app.page
      .locator("[data-region=content]")
      .getByRole("button", { name: /^Act on/ })
      .click();
    await this.app.page.getByRole("menuitem", { name: what }).click();
    await expect(this.dialog).toBeVisible();
  }

  /** An issue of the lineage by what is said of it. */
  node(said: RegExp): Locator {
    return this.app.page.locator("[data-issue]").and(this.app.page.getByRole("button", { name: said }));
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.app.page.keyboard.press(key);
  }
}
