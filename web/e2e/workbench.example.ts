import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import axe from "axe-core";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { loadCodebook } from "../../src/codebook/codebook.js";
import { loadReader } from "../../src/language/reader.js";
import { type Ledger, openLedger } from "../../src/ledger/store/open/open.js";
import { loadGazetteer } from "../../src/place/gazetteer.js";
import { LIMITS } from "../../src/report/limits.js";
import { appOf, type Parts } from "../../src/server/app.js";
import { doorsOf } from "../../src/server/guard/roles.js";
import { listen } from "../../src/server/listen.js";
import { webFilesIn } from "../../src/server/web-files.js";
import { CHROMIUM_ARGS } from "./chromium.js";

/** A server of its own with the web app as it stands, and a browser that looks at it. */
export interface Workbench {
  readonly url: string;
  /** For what comes in while somebody looks. */
  readonly ledger: Ledger;
  /** A new browser window that knows nothing of others. */
  readonly open: (path: string, options?: Window) => Promise<Seen>;
  readonly close: () => Promise<void>;
}

export interface Window {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
}

/** A busy machine takes a second to read a report. Milliseconds. */
const WAIT = 15_000;

/** A page, and what went wrong on it: requests to elsewhere, refused scripts, faults in the console. */
export interface Seen {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly wrongs: readonly string[];
}

/** @param fill puts into the ledger what there is to look at */
export async function workbench(
  executablePath: string,
  fill: (ledger: Ledger) => Promise<void> = async () => {},
): Promise<Workbench> {
  const folder = await mkdtemp(join(tmpdir(), "dateline-web-"));
  const web = join(folder, "web");
  const configFile = fileURLToPath(new URL("../vite.config.ts", import.meta.url));
  await build({ configFile, logLevel: "error", build: { outDir: web } });
  const ledger = await openLedger(join(folder, "ledger"), { create: true });
  await fill(ledger);
  const ends = new AbortController();
  const app = appOf({ ...(await partsOf(web, ledger)), signal: ends.signal });
  const listening = await listen(app, "127.0.0.1", 0);
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
  return {
    url: listening.url,
    ledger,
    open: (path, options) => opened(browser, listening.url, path, options),
    close: async () => {
      await browser.close();
      ends.abort();
      await listening.close();
      await ledger.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function partsOf(folder: string, ledger: Ledger): Promise<Omit<Parts, "signal">> {
  const [reader, codebook, gazetteer, web] = await Promise.all([
    loadReader(),
    loadCodebook(),
    loadGazetteer(),
    webFilesIn(folder),
  ]);
  const kit = async () => ({ reader, codebook, gazetteer });
  const who = () => "test";
  const asked = { doors: doorsOf(null), names: [], isLocal: true, who, limits: LIMITS };
  return { kit, ledger, web, ...asked };
}

async function opened(
  browser: Browser,
  url: string,
  path: string,
  { width = 1280, height = 900, dark = false }: Window = {},
): Promise<Seen> {
  const colorScheme = dark ? "dark" : "light";
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  context.setDefaultTimeout(WAIT);
  const page = await context.newPage();
  const wrongs: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith("data:"))
      wrongs.push(`asked for ${request.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error") wrongs.push(message.text());
  });
  page.on("pageerror", (error) => wrongs.push(String(error)));
  page.on("dialog", async (dialog) => {
    wrongs.push(`a dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  await page.goto(new URL(path, url).href);
  return { page, context, wrongs };
}

/** What axe finds that keeps people out, as "rule: element". */
export async function barriers(page: Page): Promise<string[]> {
  // A page that is still empty lacks what it will have.
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  // Through the debugger, which the page's own policy does not bind.
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      where: nodes.map(({ html }) => html.slice(0, 160)),
    }));
  });
  return found
    .filter(({ impact }) => impact === "serious" || impact === "critical" || impact === "moderate")
    .flatMap(({ id, where }) => where.map((html) => `${id}: ${html}`));
}
