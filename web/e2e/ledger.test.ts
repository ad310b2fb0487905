import { afterAll, beforeAll, expect, test } from "vitest";
import { exampleReading } from "../../src/reading/reading.example.js";
import { chromiumPath } from "./chromium.js";
import { filled } from "./filled.example.js";
import { barriers, type Workbench, workbench } from "./workbench.example.js";

const path = chromiumPath();

/** Reports: enough for rows that are not all asked for at once. */
const MANY = 200;

if (path === null)
  test("no Chromium is here to look at the pages with: DATELINE_CHROMIUM names one", () => {});
else {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await workbench(path, (ledger) => filled(ledger, MANY));
  });
  afterAll(() => bench.close());

  const total = (MANY * exampleReading.events.length).toLocaleString("en");

  test("a long list is walked by keyboard, and its end is asked for when it is reached", async () => {
    const { page, wrongs } = await bench.open("/ledger");
    await page.getByText(`${total} events in the ledger`).waitFor();
    await page.locator('[data-index="0"]').focus();
    await page.keyboard.press("End");
    const last = page.locator(`[data-index="${MANY * exampleReading.events.length - 1}"]`);
    await last.waitFor();
    await expect.poll(() => page.locator("[data-index]").count()).toBeLessThan(60);
    await expect.poll(() => last.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/reports\/abcd0+\?at=e/);
    expect(await page.locator("article h1").innerText()).toContain("<img src=x");
    expect(wrongs).toEqual([]);
  });

  test("facets and words narrow it down, and the address shows somebody else the same", async () => {
    const { page, wrongs } = await bench.open("/ledger");
    const status = exampleReading.events[0]?.status ?? "";
    await page.getByRole("checkbox", { name: new RegExp(`^${status}`) }).check();
    await page.getByLabel("Published on that day or before").fill("2020-01-10");
    await page.getByRole("button", { name: "Search" }).click();
    const found = page.getByRole("status");
    await expect.poll(() => found.innerText()).toMatch(/^\d\d? events? fit/);
    const told = await found.innerText();
    const other = await bench.open(new URL(page.url()).pathname + new URL(page.url()).search);
    await expect.poll(() => other.page.getByRole("status").innerText()).toBe(told);
    await page.getByRole("button", { name: "Statements" }).click();
    await expect.poll(() => found.innerText()).toMatch(/statements? fit/);
    await page.getByLabel("Words of the sentence").fill("zeppelin");
    await page.keyboard.press("Enter");
    await page.getByText("Nothing fits all of that").waitFor();
    expect([...wrongs, ...other.wrongs]).toEqual([]);
  });

  test("what is shown is what is taken away", async () => {
    const { page } = await bench.open("/ledger?until=2020-01-02");
    await page.getByText("Take away").click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "CSV" }).click(),
    ]);
    const stream = await download.createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(Buffer.from(chunk));
    const lines = Buffer.concat(chunks).toString().trim().split("\n");
    expect(lines).toHaveLength(2 * exampleReading.events.length + 1);
  });

  test("what an address asks for without a control of the page is told, and taken away", async () => {
    const { page, wrongs } = await bench.open("/ledger?until=2020-01-02&placed=no&partyOnly=yes");
    const only = page.getByRole("list", { name: "Only" });
    await only.getByRole("button", { name: "claimed only by a party" }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await only.getByRole("button", { name: "without a place on the map" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).not.toContain("placed");
    expect(await only.getByRole("button").count()).toBe(1);
    expect(wrongs).toEqual([]);
  });

  test("a line is cited by key: its words, where they stood, and which record it is", async () => {
    const { page, context, wrongs } = await bench.open("/ledger?until=2020-01-02");
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.locator('[data-index="0"]').focus();
    await page.keyboard.press("y");
    const told = page.getByRole("status").filter({ hasText: "Dateline abcd" });
    await told.getByText("Copied").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^“.+” .+, “Raid, day 1”, 2020-01-02.* \(Dateline abcd0+1:e\d\)\.$/);
    expect(await told.innerText()).toContain(copied);
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect.poll(() => told.count()).toBe(0);
    expect(wrongs).toEqual([]);
  });

  test("a search is saved, a colleague finds it, and it is forgotten", async () => {
    const { page, wrongs } = await bench.open("/ledger?until=2020-01-10&status=contested");
    await page.getByText("Saved searches", { exact: true }).click();
    await page.getByLabel("Save what is shown as").fill("<b>January</b>");
    await page.getByLabel("Your name").fill("Ada");
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByText("Saved: <b>January</b>").waitFor();
    const other = await bench.open("/ledger");
    await other.page.getByText("Saved searches", { exact: true }).click();
    await other.page.getByRole("link", { name: /January.*events, by Ada/ }).click();
    await expect.poll(() => other.page.url()).toContain("until=2020-01-10");
    await other.page.getByText("Saved: <b>January</b>").click();
    await other.page.getByRole("button", { name: "Forget <b>January</b>" }).click();
    await other.page.getByText("None yet").waitFor();
    await other.page.keyboard.press("Escape");
    await other.page.getByText("Saved searches", { exact: true }).waitFor();
    expect([...wrongs, ...other.wrongs]).toEqual([]);
  });

  test("what comes in while somebody looks is told, and shown when they ask", async () => {
    const { page, wrongs } = await bench.open("/ledger");
    await page.getByText(`${total} events in the ledger`).waitFor();
    await page.locator('[data-index="0"]').waitFor();
    await filled(bench.ledger, 1, MANY);
    const { length } = exampleReading.events;
    const show = page.getByRole("button", { name: `${length} new events: show` });
    await show.waitFor();
    await page.getByText(`${total} events in the ledger`).waitFor();
    await show.click();
    const now = ((MANY + 1) * length).toLocaleString("en");
    await page.getByText(`${now} events in the ledger`).waitFor();
    await expect.poll(() => show.count()).toBe(0);
    expect(wrongs).toEqual([]);
  });

  test.each([
    { name: "light", window: {} },
    { name: "dark", window: { dark: true } },
    { name: "on a phone", window: { width: 390, height: 844 } },
  ])("no barriers: $name", async ({ window }) => {
    const { page } = await bench.open("/ledger?kind=events", window);
    await page.locator("[data-index]").first().waitFor();
    expect(await barriers(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(window.width ?? 1280);
  });
}
