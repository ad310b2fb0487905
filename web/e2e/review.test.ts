import { afterAll, beforeAll, expect, test } from "vitest";
import { chromiumPath } from "./chromium.js";
import { filled } from "./filled.example.js";
import { barriers, type Seen, type Workbench, workbench } from "./workbench.example.js";

const path = chromiumPath();

if (path === null)
  test("no Chromium is here to look at the pages with: DATELINE_CHROMIUM names one", () => {});
else {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await workbench(path, (ledger) => filled(ledger, 4));
  });
  afterAll(() => bench.close());

  async function reviewing(query = ""): Promise<Seen> {
    const seen = await bench.open(`/review${query}`);
    await seen.page.getByLabel("Your name", { exact: true }).fill("Ada");
    await seen.page.keyboard.press("Tab");
    await seen.page.locator(".record.open").waitFor();
    await seen.page.locator("body").click({ position: { x: 5, y: 5 } });
    return seen;
  }

  test("a queue is worked by single keys, and undone", async () => {
    const { page, wrongs } = await reviewing();
    const place = page.getByText(/^\d+ of \d+/);
    const first = await page.locator(".record.open").getAttribute("data-record");
    expect(await place.innerText()).toMatch(/^1 of/);
    await page.keyboard.press("r");
    await expect.poll(() => place.innerText()).toMatch(/^2 of/);
    await page.keyboard.press("a");
    await expect.poll(() => place.innerText()).toMatch(/^3 of/);
    await page.keyboard.press("u");
    await expect.poll(() => place.innerText()).toMatch(/^2 of/);
    await page.keyboard.press("u");
    await expect.poll(() => place.innerText()).toMatch(/^1 of/);
    const record = page.locator(`[data-record="${first}"]`);
    await expect.poll(() => record.innerText()).toMatch(/Ada\s+rejected[\s\S]*taken back/);
    await page.keyboard.press("?");
    await page.getByText("undo what you decided last").waitFor();
    expect(wrongs).toEqual([]);
  });

  test("an actor is corrected by keyboard alone, and the history says so", async () => {
    const { page, wrongs } = await reviewing("?kind=events");
    await page.keyboard.press("n");
    await page.keyboard.press("c");
    const field = page.getByLabel("What is wrong");
    await expect.poll(() => field.evaluate((it) => it === document.activeElement)).toBe(true);
    await field.selectOption("actors");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.getByLabel("Why (may stay empty)").fill("The report names another.");
    await page.keyboard.press("Enter");
    const history = page.getByRole("list", { name: "What was decided" });
    await expect
      .poll(async () => (await history.allInnerTexts()).join("\n"))
      .toMatch(/Ada\s+corrected\s+actors: .*→[\s\S]*names another/);
    await page.locator(".badge", { hasText: "corrected" }).waitFor();
    expect(wrongs).toEqual([]);
  });

  test("without a name nothing is decided, and the page says why", async () => {
    const { page } = await bench.open("/review");
    await page.locator(".record.open").waitFor();
    await page.keyboard.press("a");
    await page.getByRole("alert").first().waitFor();
    expect(await page.getByRole("alert").first().innerText()).toContain("your name");
  });

  test.each([
    { name: "light", window: {} },
    { name: "dark", window: { dark: true } },
    { name: "on a phone", window: { width: 390, height: 844 } },
  ])("no barriers: $name", async ({ window }) => {
    const { page } = await bench.open("/review", window);
    await page.getByRole("button", { name: "Correct" }).first().click();
    expect(await barriers(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(window.width ?? 1280);
  });
}
