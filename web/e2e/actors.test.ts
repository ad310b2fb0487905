import { afterAll, beforeAll, expect, test } from "vitest";
import { chromiumPath } from "./chromium.js";
import { filled } from "./filled.example.js";
import { HOSTILE, placed } from "./placed.example.js";
import { barriers, type Workbench, workbench } from "./workbench.example.js";

const path = chromiumPath();

/** Reports, a day each. */
const MANY = 30;

if (path === null)
  test("no Chromium is here to look at the pages with: DATELINE_CHROMIUM names one", () => {});
else {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await workbench(path, (ledger) => filled(ledger, MANY, 0, placed));
  });
  afterAll(() => bench.close());

  /** "Done by 29" of the buttons that say what to list. */
  const listed = (name: string) => ({ name: new RegExp(`^${name} \\d`) });

  test("somebody is found by keyboard, with roles as of when, and each line leads to its words", async () => {
    const { page, wrongs } = await bench.open("/actors");
    await page.getByRole("link", { name: "Sweden", exact: true }).waitFor();
    await page.getByLabel("Words of a name").fill("dahl");
    await page.keyboard.press("Enter");
    const link = page.getByRole("link", { name: "Kari Dahl", exact: true });
    await link.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Kari Dahl", level: 1 }).waitFor();
    const row = page.getByRole("row", { name: /Interior Minister/ });
    expect(await row.innerText()).toMatch(/Norway\s+2020-01-01 to 2020-01-30\s+29 reports/);
    await page.getByRole("button", listed("Said by")).waitFor();
    expect(await page.getByRole("button", listed("Said by")).innerText()).toMatch(/58/);
    await page.locator('[data-index="0"]').focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/reports\/abcd/);
    await page.locator(".record.open").waitFor();
    expect(wrongs).toEqual([]);
  });

  test("a brush that the keyboard moves narrows what is listed, for somebody else too", async () => {
    const { page, wrongs } = await bench.open("/actors?name=Kari+Dahl&as=actor");
    const from = page.getByRole("slider", { name: "From" });
    await from.focus();
    for (let i = 0; i < 5; i += 1) await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.url()).toMatch(/from=2020-01-06/);
    expect(await from.getAttribute("aria-valuetext")).toBe("Mon, 6 Jan 2020");
    const done = page.getByRole("button", listed("Done by"));
    await expect.poll(() => done.innerText()).toMatch(/25/);
    const other = await bench.open(new URL(page.url()).pathname + new URL(page.url()).search);
    await expect
      .poll(() => other.page.getByRole("button", listed("Done by")).innerText())
      .toMatch(/25/);
    await from.focus();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.url()).not.toMatch(/from=/);
    expect([...wrongs, ...other.wrongs]).toEqual([]);
  });

  test("the mouse brushes days, and the table has what is drawn", async () => {
    const { page, wrongs } = await bench.open("/actors?name=Sweden");
    const box = await page.getByRole("img", { name: /^What is done/ }).boundingBox();
    if (!box) throw new Error("there is no chart");
    await page.mouse.move(box.x + box.width * 0.4, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, box.y + 60, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => page.url()).toMatch(/from=2020-01-\d\d&to=2020-01-\d\d/);
    await page.getByText("As a table").click();
    expect(await page.getByRole("table", { name: "What is done" }).innerText()).toMatch(
      /Wed, 1 Jan 2020/,
    );
    expect(wrongs).toEqual([]);
  });

  test("two countries: each direction apart, and turned round", async () => {
    const { page, wrongs } = await bench.open("/pair");
    await page.getByLabel("One: a country or a name").fill("norway");
    await page.getByLabel("The other: a country or a name").fill("Sweden");
    await page.keyboard.press("Enter");
    await page.waitForURL(/one=NOR&other=SWE/);
    await page.getByRole("heading", { name: "Norway and Sweden" }).waitFor();
    expect(await page.getByRole("button", { name: /^Sweden → Norway/ }).innerText()).toMatch(/30/);
    expect(await page.getByRole("button", { name: /^Norway → Sweden/ }).innerText()).toMatch(
      /\s0$/,
    );
    await page.locator(".row.back").first().waitFor();
    await page.getByRole("link", { name: "Turn round" }).click();
    await page.locator(".row.there").first().waitFor();
    expect(wrongs).toEqual([]);
  });

  test("a hostile name is text; a name that nobody has says so", async () => {
    const { page, wrongs } = await bench.open(`/actors?${new URLSearchParams({ name: HOSTILE })}`);
    await page.getByRole("heading", { level: 1, name: /<img src=x/ }).waitFor();
    expect(await page.locator("main img:not(svg)").count()).toBe(0);
    await page.goto(new URL("/actors?name=Nobody", bench.url).href);
    await page.getByText("No report names Nobody").waitFor();
    await page.goto(new URL(`/pair?one=NOR&other=${encodeURIComponent(HOSTILE)}`, bench.url).href);
    await page.getByText("No report tells of anything between").waitFor();
    expect(wrongs).toEqual([]);
  });

  test.each([
    { name: "light", window: {} },
    { name: "dark", window: { dark: true } },
    { name: "on a phone", window: { width: 390, height: 844 } },
  ])("no barriers: $name", async ({ window }) => {
    for (const path of ["/actors", "/actors?name=Kari+Dahl", "/pair", "/pair?one=NOR&other=SWE"]) {
      const { page, context, wrongs } = await bench.open(path, window);
      await page.locator("main h1").first().waitFor();
      expect(await barriers(page), path).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, path).toBeLessThanOrEqual(window.width ?? 1280);
      expect(wrongs).toEqual([]);
      await context.close();
    }
  });
}
