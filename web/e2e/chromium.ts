import { existsSync } from "node:fs";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Where a Chromium is; null where there is none. DATELINE_CHROMIUM says so where it is elsewhere. */
export function chromiumPath(env: NodeJS.ProcessEnv = process.env): string | null {
  const named = env.DATELINE_CHROMIUM;
  return [...(named ? [named] : []), ...PLACES].find((path) => existsSync(path)) ?? null;
}

/** Root has no sandbox of Chromium's own, and small machines little shared memory. */
export const CHROMIUM_ARGS: readonly string[] = ["--no-sandbox", "--disable-dev-shm-usage"];
