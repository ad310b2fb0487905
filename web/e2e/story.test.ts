import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chromiumPath } from "./chromium.js";
import { barriers, type Workbench, workbench } from "./workbench.example.js";

const path = chromiumPath();

/** An accusation and its denial; and a line that is read from right to left. */
const REPORT = [
  "Norway blamed Sweden for the bombing of a bridge near Kirkenes, a charge Stockholm denied.",
  "قالت مصادر محلية إن الجسر أغلق.",
  "Dozens of people marched in Oslo afterwards.",
].join("\n\n");

/** The march again, in other words and dated so late that nothing ties it to the first. */
const LATER = "Several hundred students protested in Oslo on Friday, police said.";

/** What is decided is written down and all is asked for again. Milliseconds. */
const SOON = { timeout: 15_000 };

/** Pastes a report and keeps it. */
async function keep(page: Page, text: string, published: string, publisher: string): Promise<void> {
  await page.getByRole("link", { name: "Read", exact: true }).click();
  await page.getByLabel("Text or HTML").fill(text);
  await page.getByLabel("Published on").fill(published);
  await page.getByLabel("Publisher").fill(publisher);
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "Keep it" }).click();
  await page.waitForURL(/\/reports\/[0-9a-f]+/);
}

if (path === null)
  test("no Chromium is here to look at the pages with: DATELINE_CHROMIUM names one", () => {});
else {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await workbench(path);
  });
  afterAll(() => bench.close());

  test("the whole story: read, find the denial, correct, undo, look back, merge, take away, show somebody else", async () => {
    const { page, wrongs } = await bench.open("/");
    const focusedIs = (label: RegExp) =>
      expect
        .poll(() =>
          page.evaluate(() => document.activeElement?.closest("label")?.textContent ?? ""),
        )
        .toMatch(label);

    // Read a pasted report, and keep it.
    await keep(page, REPORT, "2024-02-27", "Fjord Post");

    // Text stands in its own direction.
    const turned = page.locator("p[data-from]", { hasText: "الجسر" });
    expect(await turned.evaluate((it) => getComputedStyle(it).direction)).toBe("rtl");

    // Find its denial in the ledger.
    await page.getByRole("link", { name: "Ledger" }).click();
    await page.getByRole("checkbox", { name: /^contested/ }).check();
    const row = page.locator('[data-index="0"]');
    await row.waitFor();
    expect(await row.innerText()).toMatch(/contested[\s\S]*denied by Sweden/);
    const ledger = page.url();

    // Correct who did it, by keyboard alone.
    await row.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/at=e\d/);
    const open = page.locator(".record.open");
    await open.waitFor();
    await open.getByLabel("Your name").fill("Ada");
    await page.keyboard.press("Tab");
    await open.getByRole("button", { name: "Correct", exact: true }).focus();
    await page.keyboard.press("Enter");
    await focusedIs(/What is wrong/);
    await page.keyboard.type("actors");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.getByLabel("Why (may stay empty)").fill("The report names nobody.");
    await page.keyboard.press("Enter");
    const history = page.getByRole("list", { name: "What was decided" });
    await expect
      .poll(() => history.innerText())
      .toMatch(/Ada\s+corrected\s+actors: .*→[\s\S]*names nobody/);

    // Undo, and see the history.
    await history.getByRole("button", { name: "Undo" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => history.innerText()).toMatch(/taken back[\s\S]*took back a decision/);

    // Another paper tells of the march late; a person knows that it is the same, and merges the two.
    await keep(page, LATER, "2024-04-15", "Harbour News");
    await page.getByRole("link", { name: "Incidents" }).click();
    await page.getByRole("checkbox", { name: /^protest/i }).check();
    await expect.poll(() => page.getByRole("status").innerText(), SOON).toMatch(/^2 incidents fit/);
    await page.getByRole("link", { name: /students/i }).click();
    await page.getByRole("table").first().waitFor();
    await page.keyboard.press("m");
    await page.keyboard.type("marched");
    const choice = page.getByRole("radio", { name: /dozens of people/i });
    await choice.waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await expect.poll(() => choice.isChecked(), SOON).toBe(true);
    await page.getByLabel("Why").fill("one march, told late");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => history.innerText(), SOON)
      .toMatch(/Ada\s+merged[\s\S]*one march, told late/);
    await expect.poll(() => page.locator(".report").count(), SOON).toBe(2);
    expect(await page.locator("main").innerText()).toContain("2 reports");

    // Take the view away.
    await page.goto(ledger);
    await row.waitFor();
    await page.getByText("Take away").click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "CSV" }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
    const lines = Buffer.concat(chunks).toString().trim().split("\n");
    const told = await page.locator(".found [role=status] strong, .found p strong").innerText();
    expect(lines).toHaveLength(Number(told) + 1);

    // Somebody else opens the address and finds the same.
    const address = new URL(page.url());
    const other = await bench.open(address.pathname + address.search);
    await other.page.locator('[data-index="0"]').waitFor();
    expect(await other.page.locator('[data-index="0"]').innerText()).toBe(await row.innerText());
    expect(await other.page.getByRole("checkbox", { name: /^contested/ }).isChecked()).toBe(true);
    expect([...wrongs, ...other.wrongs]).toEqual([]);
  });

  test("what was missed is added by keyboard: words of the text, type, who", async () => {
    const { page, wrongs } = await bench.open("/reports");
    await page
      .getByRole("row", { name: /Fjord Post/ })
      .getByRole("link")
      .first()
      .click();
    await page.locator("[data-from]").first().waitFor();
    await page.keyboard.press("m");
    const form = page.getByRole("form", { name: "Add what was missed" });
    await form.waitFor();
    await form.getByLabel("Your name").fill("Ada");
    await form.getByRole("button", { name: /Take words.*the word that names it/ }).focus();
    await page.keyboard.press("Enter");
    const text = page.getByRole("group", { name: "The report's text" });
    await expect.poll(() => text.evaluate((it) => it === document.activeElement)).toBe(true);
    for (const word of REPORT.slice(0, REPORT.indexOf("marched")).match(/[\p{L}\p{N}]+/gu) ?? [])
      if (word) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await page.locator(".taken").allInnerTexts()).toEqual(["marched"]);
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await form.getByText("“marched”").waitFor();
    await form.getByLabel("Type").selectOption("PROTEST");
    await form.getByRole("button", { name: "Add it" }).focus();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.waitForURL(/at=e100000\d/);
    await page.locator(".record.open").getByText("added by a person").waitFor();
    expect(await page.locator(".record.open").innerText()).toMatch(/Ada\s+added/);
    expect(wrongs).toEqual([]);
  });

  test("who denies it is corrected, and words are taken with the mouse", async () => {
    const { page, wrongs } = await bench.open("/ledger?status=contested");
    await page.locator('[data-index="0"]').click();
    const open = page.locator(".record.open");
    await open.getByRole("button", { name: "Correct", exact: true }).click();
    await open.getByLabel("Your name").fill("Ben");
    await page.keyboard.press("Tab");
    await open.getByLabel("What is wrong").selectOption("positions");
    await open.getByLabel("Stance, 2").selectOption("affirms");
    expect(await barriers(page)).toEqual([]);
    await open.getByRole("button", { name: "Save the correction" }).click();
    await open.getByText("claimed", { exact: true }).first().waitFor();
    await open.getByRole("button", { name: "Correct", exact: true }).click();
    await open.getByLabel("What is wrong").selectOption("trigger.spans");
    await open.getByRole("button", { name: /Take other words/ }).click();
    const text = page.getByRole("group", { name: "The report's text" });
    await text.getByText("denied", { exact: true }).dblclick();
    await expect.poll(() => page.locator(".taken").allInnerTexts()).toEqual(["denied"]);
    await page.getByRole("button", { name: /Take it/ }).click();
    await open.getByText("“denied”").waitFor();
    expect(wrongs).toEqual([]);
  });
}
