import { afterAll, beforeAll, expect, test } from "vitest";
import { sampled } from "../../src/server/incidents.example.js";
import { chromiumPath } from "./chromium.js";
import { barriers, type Seen, type Workbench, workbench } from "./workbench.example.js";

const path = chromiumPath();

/** A decision is written down and all is asked for again: on a busy machine it takes seconds. */
const SOON = { timeout: 15_000 };

const HOSTILE = `<img src=x onerror="alert(1)"> \u202Eeltit`;

if (path === null)
  test("no Chromium is here to look at the pages with: DATELINE_CHROMIUM names one", () => {});
else {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await workbench(path, (ledger) =>
      sampled(ledger, (meta) => ({ ...meta, title: `${HOSTILE} ${meta.title}` })),
    );
  });
  afterAll(() => bench.close());

  const address = ({ page }: Seen) => new URL(page.url()).pathname + new URL(page.url()).search;
  const heading = ({ page }: Seen) => page.getByRole("heading", { level: 1 }).innerText();

  /** The page of the first incident of a list that has so many reports. */
  async function incident(query: string): Promise<Seen> {
    const seen = await bench.open(`/incidents?${query}`);
    await seen.page.locator("article a").first().click();
    await seen.page.getByRole("table").first().waitFor();
    return seen;
  }

  test("the first page tells what is new, contested first, and its address shows somebody else the same", async () => {
    const seen = await bench.open("/");
    const { page, wrongs } = seen;
    const contested = page.getByRole("region", { name: "Contested" });
    await contested.locator("article").first().waitFor();
    expect(await contested.locator(".status").allInnerTexts()).not.toContain("claimed");
    await page.getByRole("region", { name: "Statements of note" }).locator("li").first().waitFor();
    const from = page.getByRole("slider", { name: "From" }).first();
    await from.focus();
    await page.keyboard.press("End");
    await expect.poll(() => address(seen), SOON).toContain("from=");
    await page.getByRole("button", { name: "week", exact: true }).click();
    await expect.poll(() => address(seen), SOON).toContain("since=");
    await page.getByText("1 report since").waitFor();
    const chosen = page.getByRole("link", { name: /events? of the chosen days/ });
    const told = await chosen.innerText();
    const other = await bench.open(address(seen));
    await other.page.getByText("1 report since").waitFor();
    await other.page.getByRole("link", { name: told }).waitFor();
    expect([...wrongs, ...other.wrongs]).toEqual([]);
  });

  test("an empty ledger teaches what to do first", async () => {
    const { page } = await bench.open("/read");
    await page.route("**/api/overview", (route) =>
      route.fulfill({ json: { reports: 0, newest: null, since: null, fresh: 0, pairs: [] } }),
    );
    await page.goto(new URL("/", bench.url).href);
    await page.getByRole("link", { name: "Read a report" }).waitFor();
  });

  test("the list is narrowed down, and its address shows somebody else the same", async () => {
    const seen = await bench.open("/incidents");
    const { page, wrongs } = seen;
    await page.getByRole("checkbox", { name: /^contested/ }).check();
    const status = page.getByRole("status");
    await expect.poll(() => status.innerText(), SOON).toMatch(/^[1-9]\d? incidents? fit/);
    const before = await status.innerText();
    await page.getByLabel("reports, at least").fill("5");
    await page.keyboard.press("Enter");
    await expect.poll(() => status.innerText(), SOON).not.toBe(before);
    await expect.poll(() => status.innerText(), SOON).toMatch(/^[1-9]\d? incidents? fit/);
    const told = await status.innerText();
    const other = await bench.open(address(seen));
    await expect.poll(() => other.page.getByRole("status").innerText(), SOON).toBe(told);
    const lines = await other.page.locator("article .what").allInnerTexts();
    expect(lines).toEqual(await page.locator("article .what").allInnerTexts());
    await page.getByLabel("Words of any report’s sentence for it").fill("zeppelin");
    await page.keyboard.press("Enter");
    await page.getByText("No incident fits all of that").waitFor();
    expect([...wrongs, ...other.wrongs]).toEqual([]);
  });

  test("a cell of the matrix leads to its words, and these to the report", async () => {
    const seen = await incident("status=contested&minReports=5");
    const { page, wrongs } = seen;
    expect(await page.getByRole("columnheader").allInnerTexts()).toEqual([
      ...["Happened", "Who did it", "Killed", "Injured", "Where"],
    ]);
    const denied = page.getByRole("button", { name: /denies/ }).first();
    await denied.focus();
    await page.keyboard.press("Enter");
    const words = page.locator("#words blockquote").first();
    await words.waitFor();
    const told = await words.innerText();
    const other = await bench.open(address(seen));
    await expect.poll(() => other.page.locator("#words blockquote").first().innerText()).toBe(told);
    expect(await page.locator(".report .title").first().innerText()).toContain("<img src=x");
    await words.getByRole("link").click();
    await page.locator(".record.open").waitFor({ state: "attached" });
    expect(address(seen)).toMatch(/^\/reports\/[0-9a-f]+\?at=e\d+$/);
    expect([...wrongs, ...other.wrongs]).toEqual([]);
  });

  test("two are merged by keyboard alone, and that is undone; a former address leads on", async () => {
    const before = await incident("type=ACCUSE&minReports=4");
    const former = address(before);
    const seen = await incident("type=AID&minReports=4");
    const { page, wrongs } = seen;
    const own = await heading(seen);
    await page.keyboard.press("m");
    await page.keyboard.type((await heading(before)).match(/accus\w+/i)?.[0] ?? "accused");
    await expect.poll(() => address(seen), SOON).toContain("find=");
    const choice = page.getByRole("radio", { name: await heading(before) });
    await choice.waitFor();
    await page.keyboard.press("Tab");
    for (let i = 0; i < 12 && !(await choice.isChecked()); i += 1)
      await page.keyboard.press(i === 0 ? "Space" : "ArrowDown");
    await expect.poll(() => address(seen), SOON).toContain("with=");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Ada");
    await page.keyboard.press("Tab");
    await page.keyboard.type("the same charge");
    await page.keyboard.press("Enter");
    const history = page.getByRole("list", { name: "What was decided" });
    await expect
      .poll(() => history.innerText(), SOON)
      .toMatch(/Ada\s+merged[\s\S]*the same charge/);
    const led = await bench.open(former);
    await led.page.getByRole("list", { name: "What was decided" }).waitFor();
    expect(address(led)).toBe(address(seen));
    await page.keyboard.press("u");
    await page.keyboard.press("Tab");
    await page.keyboard.type("another charge");
    await page.keyboard.press("Enter");
    await expect.poll(() => history.innerText(), SOON).toMatch(/taken back[\s\S]*another charge/);
    expect(await page.locator("li.undone").count()).toBe(1);
    expect(await heading(seen)).toBe(own);
    expect([...wrongs, ...led.wrongs]).toEqual([]);
  });

  test("reports are taken out of one; what is left stays in view", async () => {
    const seen = await incident("status=reported&minReports=4");
    const { page, wrongs } = seen;
    const reports = await page.locator(".report").count();
    await page.getByRole("button", { name: "Split" }).click();
    await page
      .getByRole("checkbox", { name: /^Take out/ })
      .first()
      .check();
    const other = await bench.open(address(seen));
    await other.page.getByText(`1 of ${reports} chosen`).waitFor();
    await page.getByLabel("Your name").fill("Ben");
    await page.keyboard.press("Tab");
    await page.getByLabel("Why").fill("that was on Monday");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".report").count(), SOON).toBe(reports - 1);
    await page.getByRole("button", { name: /^Undo decision/ }).click();
    await page.getByLabel("Why").fill("it was the same");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".report").count(), SOON).toBe(reports);
    expect(wrongs).toEqual([]);
  });

  test.each([
    { name: "light", window: {} },
    { name: "dark", window: { dark: true } },
    { name: "on a phone", window: { width: 390, height: 844 } },
  ])("no barriers: $name", async ({ window }) => {
    const isNarrow = async ({ page }: Seen) => {
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(window.width ?? 1280);
    };
    const first = await bench.open("/", window);
    await first.page.getByRole("slider").first().waitFor();
    expect(await barriers(first.page)).toEqual([]);
    await isNarrow(first);
    const list = await bench.open("/incidents?minReports=2", window);
    await list.page.locator("article").first().waitFor();
    expect(await barriers(list.page)).toEqual([]);
    await isNarrow(list);
    await list.page.locator("article a").first().click();
    await list.page.getByRole("table").first().waitFor();
    await list.page
      .getByRole("button", { name: /affirms/ })
      .first()
      .click();
    await list.page.getByRole("button", { name: "Merge" }).click();
    await list.page.getByRole("radio").first().waitFor();
    expect(await barriers(list.page)).toEqual([]);
    await isNarrow(list);
  });
}
