import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { engines, type Place } from "../ledger/store/ledger.example.js";

interface Service {
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly deploy?: { readonly replicas: number };
}

const ROOT = process.cwd();
const { services } = parse(readFileSync(join(ROOT, "compose.yaml"), "utf8"), { merge: true }) as {
  services: Readonly<Record<"work" | "workbench", Service>>;
};

const TOKENS = {
  DATELINE_READER_TOKEN: "reader-reader-reader",
  DATELINE_REVIEWER_TOKEN: "reviewer-reviewer-rev",
  DATELINE_ADMIN_TOKEN: "admin-admin-admin-adm",
};

test("the image holds what the program needs", () => {
  const copied = [
    ...readFileSync(join(ROOT, "Dockerfile"), "utf8").matchAll(/\/dateline\/(\w+) \.\/\w+$/gm),
  ];
  const folders = copied.map(([, folder = ""]) => folder);
  expect(folders).toEqual(["node_modules", "dist", "codebook", "models", "docs"]);
  for (const folder of folders) expect(existsSync(join(ROOT, folder))).toBe(true);
});

/** No engine for containers is needed: the same commands, with the same variables, as processes of this machine. */
describe.each(engines.slice(1))("the services of compose.yaml on $name", (engine) => {
  let place: Place;
  const running: ChildProcess[] = [];
  beforeAll(async () => {
    place = await engine.place();
  });
  afterAll(async () => {
    for (const child of running) {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
    }
    await place.remove();
  });

  const start = (
    { command, environment }: Service,
    change: (arg: string) => string = (arg) => arg,
  ) => {
    const known = { ...TOKENS, DATELINE_DB: place.address };
    const env = Object.fromEntries(
      Object.keys(environment).map((name) => [name, known[name as keyof typeof known]]),
    );
    const child = spawn(process.execPath, ["dist/cli/main.js", ...command.map(change)], {
      env: { PATH: process.env.PATH, ...env },
      stdio: ["ignore", "pipe", "inherit"],
    });
    running.push(child);
    return child;
  };

  test("read what is put in line, and show it", { timeout: 300_000 }, async () => {
    const { work, workbench } = services;
    const bench = start(workbench, (arg) => (arg === "4680" ? "0" : arg));
    const [told] = await once(bench.stdout as NonNullable<typeof bench.stdout>, "data");
    const port = /:(\d+)\//.exec(String(told))?.[1];
    for (let n = 0; n < (work.deploy?.replicas ?? 0); n++) start(work);
    const put = start({
      ...work,
      command: ["enqueue", "samples/*.txt", "--meta", "samples/index.json", "--quiet"],
    });
    await once(put, "exit");

    const headers = { Authorization: `Bearer ${TOKENS.DATELINE_READER_TOKEN}` };
    const asked = (path: string) => fetch(`http://127.0.0.1:${port}${path}`, { headers });
    for (;;) {
      const text = await (await asked("/metrics")).text();
      if (text.includes("\ndateline_reports_waiting 0\n")) break;
      await wait(500);
    }
    const { total } = (await (await asked("/api/reports")).json()) as { total: number };
    expect(total).toBeGreaterThan(10);
    expect((await fetch(`http://127.0.0.1:${port}/api/reports`)).status).toBe(401);
  });
});
