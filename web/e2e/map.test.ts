import { afterAll, beforeAll, expect, test } from "vitest";
import { chromiumPath } from "./chromium.js";
import { filled } from "./filled.example.js";
import { placed } from "./placed.example.js";
import { barriers, type Workbench, workbench } from "./workbench.example.js";

const path = chromiumPath();

/** Reports: on three days of four their raid has a place. */
const MANY = 40;

if (path === null)
  test("no Chromium is here to look at the pages with: DATELINE_CHROMIUM names one", () => {});
else {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await workbench(path, (ledger) => filled(ledger, MANY, 0, placed));
  });
  afterAll(() => bench.close());

  const shown = "Shows 30 of 80: 50 have no place.";

  test("what has a place is on the map, and the list says how many have none", async () => {
    const { page, wrongs } = await bench.open("/map");
    const list = page.getByRole("region", { name: "What is shown" });
    await expect.poll(() => list.getByRole("status").innerText()).toContain(shown);
    const group = page.getByRole("group", { name: /^Map\./ });
    await group.getByRole("button", { name: /^Bodin: 10 events/ }).waitFor();
    await group.getByRole("button", { name: /^Vestland \(somewhere in the province\)/ }).waitFor();
    await group.getByRole("button", { name: /^Norway \(somewhere in the country\)/ }).waitFor();
    expect(await page.locator(".told").count()).toBeGreaterThan(0);
    await list.getByRole("link", { name: "50 have no place" }).click();
    await page.waitForURL(/\/ledger\?placed=no/);
    await page.getByText("50 events fit").waitFor();
    expect(wrongs).toEqual([]);
  });

  test("moved, zoomed and chosen by keyboard, and somebody else sees the same", async () => {
    const { page, wrongs } = await bench.open("/map");
    const group = page.getByRole("group", { name: /^Map\./ });
    await group.focus();
    await page.keyboard.press("+");
    await expect.poll(() => page.url()).toMatch(/at=/);
    const before = page.url();
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => page.url()).not.toBe(before);
    await page.keyboard.press("0");
    await expect.poll(() => page.url()).not.toMatch(/at=/);
    const bodin = group.getByRole("button", { name: /^Bodin: 10 events/ });
    await bodin.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toMatch(/spot=67.28%2C14.4/);
    const events = page.getByRole("list", { name: "Events" });
    await events.getByRole("listitem").first().waitFor();
    expect(await events.getByRole("listitem").first().getAttribute("aria-setsize")).toBe("10");
    const other = await bench.open(new URL(page.url()).pathname + new URL(page.url()).search);
    const same = other.page.getByRole("button", { name: /^Bodin: 10 events/ });
    await expect.poll(() => same.getAttribute("aria-pressed")).toBe("true");
    expect([...wrongs, ...other.wrongs]).toEqual([]);
  });

  test("days narrow the map, and the same facets as the ledger's do", async () => {
    const { page, wrongs } = await bench.open("/map");
    await page.getByRole("slider", { name: "To" }).focus();
    await page.keyboard.press("Home");
    await expect.poll(() => page.url()).toMatch(/to=2020-01-01/);
    const told = page.getByRole("region", { name: "What is shown" }).getByRole("status");
    await expect.poll(() => told.innerText()).toContain("Shows 1 of 2: 1 have no place");
    await page.getByRole("button", { name: "All days" }).click();
    await page.getByRole("checkbox", { name: /^assault/ }).check();
    await expect.poll(() => told.innerText()).toContain("Shows 30 of 40: 10 have no place");
    expect(wrongs).toEqual([]);
  });

  test("dragged by the mouse", async () => {
    const { page, wrongs } = await bench.open("/map");
    const group = page.getByRole("group", { name: /^Map\./ });
    await group.getByRole("button").first().waitFor();
    const box = await group.boundingBox();
    if (!box) throw new Error("there is no map");
    await page.mouse.move(box.x + 30, box.y + box.height - 30);
    await page.mouse.down();
    await page.mouse.move(box.x + 90, box.y + box.height - 60, { steps: 3 });
    await page.mouse.up();
    await expect.poll(() => page.url()).toMatch(/at=/);
    expect(wrongs).toEqual([]);
  });

  test("other pages load without the map, and the map's shapes come from here", async () => {
    const seen = await bench.open("/about");
    const asked: string[] = [];
    seen.page.on("request", (request) => asked.push(request.url()));
    await seen.page.goto(new URL("/ledger", bench.url).href);
    await seen.page.locator("[data-index]").first().waitFor();
    expect(asked.filter((url) => /countries-|Map-|Frame-/.test(url))).toEqual([]);
    await seen.page.getByRole("link", { name: "Map", exact: true }).click();
    await seen.page.getByRole("group", { name: /^Map\./ }).waitFor();
    expect(asked.filter((url) => /countries-/.test(url))).toHaveLength(1);
    expect(seen.wrongs).toEqual([]);
  });

  test.each([
    { name: "light", window: {} },
    { name: "dark", window: { dark: true } },
    { name: "on a phone", window: { width: 390, height: 844 } },
  ])("no barriers: $name", async ({ window }) => {
    for (const path of ["/map", "/map?spot=67.28,14.4&at=62,10,4"]) {
      const { page, context, wrongs } = await bench.open(path, window);
      await page.locator(".marks button").first().waitFor();
      expect(await barriers(page), path).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, path).toBeLessThanOrEqual(window.width ?? 1280);
      expect(wrongs).toEqual([]);
      await context.close();
    }
  });
}
