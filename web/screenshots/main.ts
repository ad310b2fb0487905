import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { CHROMIUM_ARGS, chromiumPath } from "../e2e/chromium.js";
import { LOOKS, SHOTS, type Shot } from "./shots.js";

/** `npm run screenshots -- FOLDER`: every page, light, dark and on a phone, of the program as it was built. */
async function main([folder, only = ""]: readonly string[]): Promise<number> {
  const executablePath = chromiumPath();
  if (folder === undefined || executablePath === null) {
    console.error(folder === undefined ? "name a folder for the pictures" : "there is no Chromium");
    return 2;
  }
  await mkdir(folder, { recursive: true });
  const ledger = await mkdtemp(join(tmpdir(), "dateline-shots-"));
  const samples = ["ingest", "--quiet", "--meta", "samples/index.json", "samples/*.txt"];
  await run([...samples, "--db", join(ledger, "ledger")]);
  const server = started(["serve", "--port", "0", "--db", join(ledger, "ledger")]);
  try {
    const [line] = await once(server.stdout, "data");
    const [url = ""] = /http\S+/.exec(String(line)) ?? [];
    const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
    for (const shot of SHOTS.filter(({ name }) => name.startsWith(only)))
      await taken(browser, url, shot, folder);
    await browser.close();
    return 0;
  } finally {
    server.kill("SIGINT");
    await once(server, "exit");
    await rm(ledger, { recursive: true });
  }
}

const started = (args: readonly string[]) => spawn(process.execPath, ["dist/cli/main.js", ...args]);

async function run(args: readonly string[]): Promise<void> {
  await once(started(args), "exit");
}

async function taken(browser: Browser, url: string, shot: Shot, folder: string): Promise<void> {
  for (const { name, width, height, colorScheme } of LOOKS) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const page = await context.newPage();
    await page.goto(new URL(shot.path, url).href);
    await shot.ready(page);
    const path = join(folder, `${shot.name}-${name}.png`);
    await page.screenshot({ path });
    console.log(path);
    await context.close();
  }
}

process.exitCode = await main(process.argv.slice(2));
