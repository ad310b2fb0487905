import { stat } from "node:fs/promises";
import type { Ledger } from "../ledger/store/open/open.js";
import { plain } from "../telling/plain.js";
import { EXITS } from "./exits.js";
import { Fault } from "./fault.js";
import { type LedgerOptions, withLedger } from "./ledger.js";
import { type World, write } from "./world.js";

/** `dateline db check`. @returns the exit code */
export function checkLedger(options: LedgerOptions, world: World): Promise<number> {
  return withLedger(options, world, async (ledger) => {
    const { check } = await import("../ledger/store/check/check.js");
    let problems = 0;
    const { reports, readings } = await check(ledger, ({ where, text }) => {
      problems += 1;
      world.stdout.write(`${plain(`${where}: ${text}`)}\n`);
    });
    const told = problems === 0 ? "no fault in them" : many(problems, "fault");
    await write(
      world.stdout,
      `${many(reports, "report")}, ${many(readings, "reading")}: ${told}\n`,
    );
    return problems === 0 ? 0 : EXITS["damaged-ledger"].code;
  });
}

/** `dateline db backup`. @throws Fault, LedgerFault */
export function backupLedger(file: string, options: LedgerOptions, world: World): Promise<number> {
  return withLedger(options, world, async (ledger) => {
    const { backup } = await import("../ledger/store/backup/backup.js");
    const reports = await backup(ledger, file).catch((error: NodeJS.ErrnoException) => {
      if (error.syscall === undefined) throw error;
      throw new Fault(
        "unreadable",
        file,
        `it cannot be written (${error.code})`,
        "give another file",
      );
    });
    await write(
      world.stdout,
      `${many(reports, "report")} of ${ledger.where} are in ${plain(file)}\n`,
    );
    return 0;
  });
}

/** `dateline db restore`. @throws Fault, LedgerFault */
export async function restoreLedger(
  file: string,
  options: LedgerOptions,
  world: World,
): Promise<number> {
  await stat(file).catch(() => {
    throw new Fault("missing", file, "there is no such file", "check the path");
  });
  return withLedger({ ...options, create: true }, world, async (ledger) => {
    const { restore } = await import("../ledger/store/backup/restore.js");
    const reports = await restore(ledger, file);
    await write(world.stdout, `${many(reports, "report")} are in ${plain(ledger.where)}\n`);
    return 0;
  });
}

/** `dateline db info`: what a ledger holds, and what it was read with. @returns the exit code */
export function tellOfLedger(options: LedgerOptions, world: World): Promise<number> {
  return withLedger(options, world, async (ledger) => {
    const { madeWith, versionName } = await import("../ledger/diff/versions.js");
    const made = await madeWith(ledger.db);
    const lines = [
      `${plain(ledger.where)}: ${ledger.engine === "server" ? "a PostgreSQL server" : "a folder"}`,
      ...(await countLines(ledger)),
      ...(made.length > 0 ? ["Read with, the latest last:"] : []),
      ...made.map((one) => {
        const current = one.current > 0 ? `, ${one.current} of them current` : "";
        return `  ${plain(versionName(one))}: ${many(one.readings, "reading")}${current}`;
      }),
    ];
    await write(world.stdout, `${lines.join("\n")}\n`);
    return 0;
  });
}

const COUNTED = ["reports", "inputs", "readings", "statements", "events", "actors"] as const;

async function countLines({ db }: Ledger): Promise<string[]> {
  const lines: string[] = [];
  for (const table of COUNTED) {
    const { count } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    lines.push(`  ${table.padEnd(12)}${count.toLocaleString("en").padStart(12)}`);
  }
  return lines;
}

function many(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
