import { afterAll, beforeAll, expect, test } from "vitest";
import { chromiumPath } from "./chromium.js";
import { barriers, type Workbench, workbench } from "./workbench.example.js";

const path = chromiumPath();

if (path === null)
  test("no Chromium is here to look at the pages with: DATELINE_CHROMIUM names one", () => {});
else {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await workbench(path);
  });
  afterAll(() => bench.close());

  const REPORT =
    "Norway blamed Sweden for the bombing of a bridge near Kirkenes, a charge Stockholm denied.";

  async function readingOf(text: string) {
    const seen = await bench.open("/read");
    await seen.page.getByLabel("Text or HTML").fill(text);
    await seen.page.getByLabel("Published on").fill("2024-02-27");
    await seen.page.getByRole("button", { name: "Read", exact: true }).click();
    await seen.page.getByRole("region", { name: "Records" }).waitFor();
    return seen;
  }

  test("a pasted report is read by keyboard alone", async () => {
    const { page, wrongs } = await bench.open("/read");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the page");
    await page.getByLabel("Text or HTML").focus();
    await page.keyboard.type(REPORT);
    await page.keyboard.press("Control+Enter");
    const records = page.getByRole("region", { name: "Records" });
    await records.waitFor();
    expect(await records.innerText()).toContain("contested");
    expect(wrongs).toEqual([]);
  });

  test("a record lights its words, a word its record, and the address keeps which", async () => {
    const { page, wrongs } = await readingOf(REPORT);
    const word = page.getByRole("button", { name: "bombing", exact: true });
    await page.locator(".record > button", { hasText: "contested" }).hover();
    await expect.poll(() => word.getAttribute("class")).toMatch(/\blit\b/);
    await word.click();
    await expect.poll(() => page.url()).toMatch(/at=e\d/);
    const open = page.locator(".record.open");
    expect(await open.innerText()).toMatch(/denies\s+Sweden[\s\S]*why\s+codebook/);
    await page.reload();
    await open.waitFor();
    expect(wrongs).toEqual([]);
  });

  test("a field leads to its words by keyboard, and Escape leaves", async () => {
    const { page } = await readingOf(REPORT);
    const [first, second] = [0, 1].map((n) => page.locator(".record > button").nth(n));
    await first?.focus();
    await page.keyboard.press("ArrowDown");
    expect(await second?.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await expect.poll(() => page.locator("[data-start].word").count()).toBeGreaterThan(0);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.url()).not.toMatch(/at=/);
  });

  test("what a report holds is text, whatever it looks like", async () => {
    const hostile = `<script>alert(1)</script> <img src=x onerror=alert(2)> "The bridge \u202Efell", the army said.`;
    const seen = await bench.open("/read");
    await seen.page.getByLabel("Text or HTML").fill(`Note: ${hostile}`);
    await seen.page.getByLabel("Title").fill(`<img src=x onerror="alert(3)"> \u202Egnorw`);
    await seen.page.getByRole("button", { name: "Read", exact: true }).click();
    await seen.page.getByRole("region", { name: "Records" }).waitFor();
    expect(await seen.page.locator("article h1").innerText()).toContain("<img src=x");
    expect(await seen.page.getByLabel("The report's text").innerText()).toContain(
      "<script>alert(1)</script>",
    );
    expect(await seen.page.locator("article :is(img, script)").count()).toBe(0);
    expect(await seen.page.getByLabel("The report's text").innerText()).not.toContain("\u202E");
    expect(seen.wrongs).toEqual([]);
  });

  test("a file is read; what cannot be read says why", async () => {
    const { page } = await bench.open("/read");
    const file = (name: string, text: string) => ({
      ...{ name, mimeType: "text/plain" },
      buffer: Buffer.from(text),
    });
    await page.locator("input[type=file]").setInputFiles(file("talks.txt", REPORT));
    await page.getByRole("heading", { name: "talks.txt" }).waitFor();
    await page.getByRole("button", { name: "Read another" }).click();
    const french =
      "Le ministre a déclaré lundi que les pourparlers étaient dans une impasse totale et que son pays ne céderait pas.";
    await page.locator("input[type=file]").setInputFiles(file("impasse.txt", french));
    expect(await page.getByRole("alert").innerText()).toContain("not in English");
  });

  test("what is kept is in the list, and its address shows it to somebody else", async () => {
    const { page, wrongs } = await readingOf(`${REPORT} Sweden denied it.`);
    await page.getByRole("button", { name: "bombing", exact: true }).first().click();
    await page.getByRole("button", { name: "Keep it" }).click();
    await page.waitForURL(/\/reports\/[0-9a-f]+\?at=e\d/);
    const address = new URL(page.url());
    await page.getByRole("link", { name: "All reports" }).click();
    await page.getByRole("link", { name: /pasted text/ }).waitFor();
    expect(await barriers(page)).toEqual([]);
    const other = await bench.open(address.pathname + address.search);
    await other.page.locator(".record.open").waitFor();
    expect(await other.page.locator("[data-start].lit").count()).toBeGreaterThan(0);
    await other.page.goto(new URL("/reports?q=nowhere", bench.url).href);
    await other.page.getByText("No report has “nowhere”").waitFor();
    expect([...wrongs, ...other.wrongs]).toEqual([]);
  });

  test.each([
    { name: "light", window: {} },
    { name: "dark", window: { dark: true } },
    { name: "on a phone", window: { width: 390, height: 844 } },
  ])("no barriers: $name", async ({ window }) => {
    const { page } = await bench.open("/read", window);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("button", { name: "Try an example" }).click();
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await page.locator(".switch, .records").first().waitFor({ state: "attached" });
    await page.locator("[role=button][data-start]").first().click();
    expect(await barriers(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(window.width ?? 1280);
  });
}
