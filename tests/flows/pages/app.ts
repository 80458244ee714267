import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";
import type { Host } from "../host.ts";

export const PLACES = ["Home", "Plan", "Issues", "Coverage", "Comments", "Documents", "Parties"] as const;
export type PlaceName = (typeof PLACES)[number];

/** The whole window: what is there whatever place is shown. */
export class App {
  private readonly complaints: string[] = [];
  /** A refusal travels as 422, which the browser notes by itself. */
  private readonly expected: RegExp[] = [/status of 422/];

  constructor(
    readonly page: Page,
    private host: Host,
  ) {
    page.on("pageerror", (error) => this.complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") this.complaints.push(message.text());
    });
  }

  get rail(): Locator {
    return this.page.getByRole("navigation", { name: "Places" });
  }

  get status(): Locator {
    return this.page.locator("[data-region=status]");
  }

  get title(): Locator {
    return this.page.locator("[data-region=title]");
  }

  /** Opens the interface, and waits for its first picture. */
  async open(): Promise<void> {
    await this.page.goto(this.host.address);
    await expect(this.page.getByRole("main")).toBeVisible();
  }

  /** Opens the interface on another start of the application. */
  async reopen(host: Host): Promise<void> {
    this.host = host;
    await this.open();
  }

  async openSample(): Promise<void> {
    await this.page.getByRole("button", { name: "Open the sample" }).click();
    await expect(this.rail).toBeVisible();
  }

  /** Goes to a place by the rail, and waits for its heading. */
  async go(place: PlaceName): Promise<void> {
    const item = this.rail.getByRole("link", { name: place }).or(this.rail.getByRole("button", { name: place }));
    // A press on a page that is just being drawn anew may go nowhere; a person presses again.
    await expect(async () => {
      await item.click();
      await expect(item).toHaveAttribute("aria-current", "page", { timeout: 3000 });
    }).toPass();
    await expect(this.page.locator("[data-region=content]").getByRole("heading", { level: 1 })).toBeVisible();
  }

  /** Chooses from the file menu. */
  async file(entry: string): Promise<void> {
    await this.title.getByRole("button", { name: "File" }).click();
    await this.page.getByRole("menuitem", { name: entry }).click();
  }

  /** Saves under a name, by the file menu. */
  async saveAs(path: string): Promise<void> {
    await this.host.nextPath(path);
    await this.file("Save as");
    await expect(this.title).toContainText(path.split("/").at(-1)!);
  }

  /** Everything that was asked for is there. */
  async settled(): Promise<void> {
    await expect(this.page.getByText("Reading the plan…", { exact: true })).toHaveCount(0);
  }

  /** Nothing in the page breaks a rule of accessibility that a program can check. */
  async expectAccessible(): Promise<void> {
    await this.settled();
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    const told = violations.map(
      ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `  ${node.html}`).join("\n")}`,
    );
    expect(told).toEqual([]);
  }

  /** Lets a test that provokes trouble say what the console will complain about. */
  expectComplaint(words: RegExp): void {
    this.expected.push(words);
  }

  expectNoComplaints(): void {
    expect(this.complaints.filter((words) => !this.expected.some((known) => known.test(words)))).toEqual([]);
  }
}
