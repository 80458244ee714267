import { expect, type Locator } from "@playwright/test";
import type { App } from "./app.ts";

/** The place Documents: the library, a version to read, the redline between two. */
export class Documents {
  constructor(private readonly app: App) {}

  get heading(): Locator {
    return this.app.page.getByRole("heading", { level: 1 }).first();
  }

  async open(): Promise<void> {
    await this.app.go("Documents");
  }

  async tab(name: "Library" | "Read" | "Redline" | "Compare files" | "Combine versions"): Promise<void> {
    await this.app.page.getByRole("navigation", { name: "Documents" }).getByRole("button", { name }).click();
  }

  /** Opens the redline that is offered first: Next Steps, June to October 2020. */
  async redline(): Promise<void> {
    await this.open();
    await this.tab("Redline");
    await expect(this.heading).toHaveText(/\d+ changes between the two versions/);
  }

  /** Exports the redline in the form with this name, tracked changes when none is given; with the proof on a last page if so asked. */
  async exportRedline(form?: string, proofPage = false): Promise<void> {
    await this.app.page.getByRole("button", { name: "Export redline…" }).click();
    const dialog = this.app.page.getByRole("dialog");
    if (form) {
      await dialog.getByRole("button", { name: /Form/ }).click();
      await this.app.page.getByRole("option", { name: form }).click();
    }
    if (proofPage) await dialog.getByText(/^Proof on a last page/).click();
    await dialog.getByRole("button", { name: "Export redline", exact: true }).click();
    await expect(dialog).toBeHidden();
  }
}
