import { spawn } from "node:child_process";

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
  linux: ["xdg-open"],
};

/** Shows a page where there is a screen to show it on; where there is none, the address was printed. */
export function openPage(url: string, env: NodeJS.ProcessEnv): void {
  const { platform } = process;
  const hasScreen = platform !== "linux" || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
  const [opener, ...args] = OPENERS[platform] ?? [];
  if (!hasScreen || env.CI || opener === undefined) return;
  const child = spawn(opener, [...args, url], { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}
