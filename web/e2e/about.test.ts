import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ledger } from "../../src/ledger/store/open/open.js";
import { readWith, stored } from "../../src/ledger/store/store.example.js";
import { insertRows } from "../../src/ledger/store/write/insert.js";
import { writing } from "../../src/ledger/store/write/writing.js";
import { exampleReading } from "../../src/reading/reading.example.js";
import { chromiumPath } from "./chromium.js";
import { barriers, type Workbench, workbench } from "./workbench.example.js";

const path = chromiumPath();

/** Two versions of one report's reading, and inputs of which nothing came. */
async function told(ledger: Ledger): Promise<void> {
  const { events } = exampleReading;
  await stored(ledger, readWith("c1"), readWith("c2", { events: events.slice(0, 1) }));
  const input = (key: string, outcome: "read" | "foreign" | "failed", why: string | null) => ({
    ...{ key, outcome, why },
    report: outcome === "read" ? exampleReading.report.id : null,
  });
  await writing(ledger, (trx) =>
    insertRows(trx, "inputs", [
      input("raid.txt", "read", null),
      input(`<img src=x onerror="alert(1)">.txt`, "failed", "it is binary, not text"),
      input("impasse.txt", "foreign", "it is in French"),
    ]),
  );
}

if (path === null)
  test("no Chromium is here to look at the pages with: DATELINE_CHROMIUM names one", () => {});
else {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await workbench(path, told);
  });
  afterAll(() => bench.close());

  const elsewhere = (page: { url(): string }) => {
    const { pathname, search } = new URL(page.url());
    return bench.open(pathname + search);
  };

  test("what was taken in is accounted for, one by one where somebody asks", async () => {
    const { page, wrongs } = await bench.open("/about");
    await page.getByRole("button", { name: "Failed" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toMatch(/outcome=failed/);
    await page.getByText("<img src=x").waitFor();
    const foreign = page.getByRole("row", { name: /Another language/ });
    expect(await foreign.innerText()).toMatch(/1[\s\S]*it is in French/);
    expect(wrongs).toEqual([]);
  });

  test("what an upgrade changed, with examples, by an address that shows it to others", async () => {
    const { page, wrongs } = await bench.open("/about?part=versions");
    await page.getByRole("button", { name: "Compare" }).click();
    await page.getByText(/report was read with both; 1 of them/).waitFor();
    const table = page.getByRole("table", { name: "Records that differ" });
    expect(await table.innerText()).toMatch(/event ACCUSE/);
    expect(await page.locator(".examples").innerText()).toMatch(/gone\s+event ACCUSE “condemned”/);
    const other = await elsewhere(page);
    await other.page.getByText(/report was read with both; 1 of them/).waitFor();
    expect([...wrongs, ...other.wrongs]).toEqual([]);
  });

  test("a sentence is coded, and each rule leads to its entry", async () => {
    const { page, wrongs } = await bench.open("/about?part=codebook");
    const sentence = "The army shelled the port, <b>the mayor</b> said.";
    await page.getByLabel("A sentence, or a few").fill(sentence);
    await page.getByRole("button", { name: "Code it" }).click();
    const coded = page.getByRole("region", { name: "What is coded" });
    await expect.poll(() => coded.innerText()).toMatch(/ASSAULT\/heavy-weapons[\s\S]*yaml#shell/);
    expect(await coded.locator("b").count()).toBe(0);
    const other = await elsewhere(page);
    await other.page.getByRole("region", { name: "What is coded" }).waitFor();
    await coded
      .getByRole("link", { name: /cues\.yaml#say/ })
      .first()
      .click();
    const first = page.locator(".entries > li").first();
    await expect
      .poll(() => first.innerText())
      .toMatch(/^say, said[\s\S]*codebook\/cues\.yaml#say$/);
    expect([...wrongs, ...other.wrongs]).toEqual([]);
  });

  test("the codebook is searched, list by list", async () => {
    const { page, wrongs } = await bench.open("/about?part=codebook");
    await page.getByLabel("Words of the codebook").fill("shell");
    await page.keyboard.press("Enter");
    const first = page.locator(".entries > li").first();
    await expect.poll(() => first.innerText()).toMatch(/^shell, bombard[\s\S]*The army shelled/);
    await page.getByRole("button", { name: /^Kinds of words/ }).click();
    await expect.poll(() => first.innerText()).toMatch(/^WEAPON/);
    await page.getByLabel("Words of the codebook").fill("zzzz");
    await page.keyboard.press("Enter");
    await page.getByText("The codebook has no “zzzz”").waitFor();
    expect(wrongs).toEqual([]);
  });

  test("the reader's card", async () => {
    const { page, wrongs } = await bench.open("/about?part=reader");
    await page.getByRole("heading", { name: "What it learnt from" }).waitFor();
    expect(await page.getByRole("article").innerText()).not.toMatch(/\]\(|`/);
    expect(wrongs).toEqual([]);
  });

  test.each([
    { name: "light", window: {} },
    { name: "dark", window: { dark: true } },
    { name: "on a phone", window: { width: 390, height: 844 } },
  ])("no barriers: $name", async ({ window }) => {
    const coded = "part=codebook&sentence=The+army+shelled+the+port.";
    for (const query of ["part=inputs", "part=versions", coded, "part=reader"]) {
      const { page, context, wrongs } = await bench.open(`/about?${query}`, window);
      await page.locator("main :is(table, .entries)").first().waitFor();
      expect(await barriers(page), query).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, query).toBeLessThanOrEqual(window.width ?? 1280);
      expect(wrongs).toEqual([]);
      await context.close();
    }
  });
}
