import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { CHROMIUM_ARGS, chromiumPath } from "../e2e/chromium.js";
import { LOOKS, SHOTS, type Shot } from "./shots.js";

/** `npm run screenshots -- FOLDER`: every page, light, dark and on a phone, of the program as it was built. */
async function main([folder]: readonly string[]): Promise<number> {
  const executablePath = chromiumPath();
  if (folder === undefined || executablePath === null) {
    console.error(folder === undefined ? "name a folder for the pictures" : "there is no Chromium");
    return 2;
  }
  await mkdir(folder, { recursive: true });
  const server = spawn(process.execPath, ["dist/cli/main.js", "serve", "--port", "0"]);
  try {
    const [line] = await once(server.stdout, "data");
    const [url = ""] = /http\S+/.exec(String(line)) ?? [];
    const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
    for (const shot of SHOTS) await taken(browser, url, shot, folder);
    await browser.close();
    return 0;
  } finally {
    server.kill("SIGINT");
  }
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
