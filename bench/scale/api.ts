import { spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { oneOf, randomFrom } from "../ledger/random.js";
import { projectRoot } from "../root.js";

/** What the pages of the workbench ask for, and how often of ten times. */
const ASKED: readonly (readonly [
  times: number,
  what: string,
  path: (random: () => number) => string,
])[] = [
  [
    3,
    "a page of reports",
    (random) => `/api/reports?limit=100&offset=${Math.floor(random() * 5) * 100}`,
  ],
  [
    3,
    "events of a country",
    (random) => `/api/events?country=${oneOf(COUNTRIES, random)}&limit=50`,
  ],
  [2, "events with words", (random) => `/api/events?q=${oneOf(WORDS, random)}&limit=50`],
  [2, "statements of an act", (random) => `/api/statements?act=${oneOf(ACTS, random)}&limit=50`],
];
const COUNTRIES = ["PAK", "AFG", "RUS", "UKR", "IND", "SDN", "QAT", "SRB"];
const WORDS = ["ceasefire", "truce", "killed", "border", "guarantees", "attack"];
const ACTS = ["deny", "threaten", "demand", "accuse"];

interface Answered {
  readonly what: string;
  /** "200"; "ECONNRESET" where there was no answer. */
  readonly status: string;
  readonly ms: number;
}

/**
 * So many clients ask a server for so long, each from an address of its own, as the rates are by address: each waits for its
 * answer, looks at it for a while, and asks again.
 */
export async function apiRows(
  address: string,
  clients: number,
  seconds: number,
): Promise<string[]> {
  const port = 4691;
  const program = join(projectRoot(), "dist", "cli", "main.js");
  const server = spawn(
    process.execPath,
    [program, "serve", "--port", String(port), "--db", address],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  await once(server.stdout, "data");
  await wait(2_000);
  const until = Date.now() + seconds * 1000;
  const all = await Promise.all(Array.from({ length: clients }, (_, n) => client(port, n, until)));
  server.kill("SIGKILL");
  await once(server, "exit");
  const answers = all.flat();
  const bad = answers.map(({ status }) => status).filter((status) => status !== "200");
  const which = bad.length === 0 ? "" : ` (${[...new Set(bad)].join(", ")})`;
  const head = `${clients} clients, ${seconds} s: ${answers.length} answers, ${bad.length} of them no 200${which}`;
  return [
    head,
    "",
    "| asked for | answers | p50, ms | p95, ms | p99, ms |",
    "|---|---:|---:|---:|---:|",
    row("all", answers),
    ...ASKED.map(([, what]) =>
      row(
        what,
        answers.filter((one) => one.what === what),
      ),
    ),
  ];
}

async function client(port: number, n: number, until: number): Promise<Answered[]> {
  const random = randomFrom(n + 1);
  const weighted = ASKED.flatMap((one) => Array(one[0]).fill(one) as (typeof ASKED)[number][]);
  const agent = new Agent({ keepAlive: true, maxSockets: 1, localAddress: `127.0.1.${n + 1}` });
  const answered: Answered[] = [];
  while (Date.now() < until) {
    await wait(random() * THOUGHT);
    const [, what, path] = oneOf(weighted, random);
    const begun = performance.now();
    const status = await got(agent, port, path(random));
    answered.push({ what, status, ms: performance.now() - begun });
  }
  agent.destroy();
  return answered;
}

/** How long somebody looks at what came, at most; half of that on average. Milliseconds. */
const THOUGHT = 10_000;

/** Nobody waits longer for a page. Milliseconds. */
const LONGEST = 30_000;

/** @returns the status, or why there was no answer */
function got(agent: Agent, port: number, path: string): Promise<string> {
  return new Promise((resolve) => {
    const asking = request({ agent, port, path, host: "127.0.0.1" }, (answer) => {
      answer.resume().on("end", () => resolve(String(answer.statusCode)));
    });
    asking.setTimeout(LONGEST, () => asking.destroy());
    asking.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "late")).end();
  });
}

function row(what: string, answers: readonly Answered[]): string {
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) =>
    (times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? Number.NaN).toFixed(0);
  return `| ${what} | ${times.length} | ${at(0.5)} | ${at(0.95)} | ${at(0.99)} |`;
}
