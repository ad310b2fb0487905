import { Command, type OutputConfiguration } from "commander";
import { LONGEST } from "../ledger/queue/steady.js";
import { LIMITS } from "../report/limits.js";
import { exitTable } from "./exits.js";
import { QUEUE_DB_HELP } from "./queue.js";
import { type WorkOptions, workInLine } from "./work.js";
import type { World } from "./world.js";

/** Those of reading; what came into the queue was measured when it did. */
const READING = `sentence=${LIMITS.sentence}, time=${LIMITS.time}`;

const HELP = `
Examples:
  dateline work --db postgres://reader@db.example/news
  dateline work --readers 8 --metrics 9464            eight readers, and their metrics at 127.0.0.1:9464/metrics
  dateline work --drain                               ends when nothing is left to do

Reads what dateline enqueue puts in line. Any number may run, on any number of machines; one that is killed loses nothing:
the others take over what it had in hand after some seconds. Ctrl-C ends it when the reports that are being read are stored; a
second one at once. A report that crashes its reader, takes too long or cannot be read is tried again alone, four times,
each time later; after that it is a dead letter (dateline jobs) and the line goes on.
`;

export function workCommand(
  world: World,
  ended: (exit: number) => void,
  output: OutputConfiguration,
): Command {
  return new Command("work")
    .description("Read what is in line, beside any number of other workers.")
    .option("--db <address>", QUEUE_DB_HELP)
    .option("--readers <number>", "how many readers, each on a core of its own", "1")
    .option("--time <seconds>", "how long a report may take", String(LONGEST))
    .option("--limit <list>", `what reading may take; DATELINE_LIMIT does the same: ${READING}`)
    .option("--drain", "end when nothing is left to do")
    .option("--metrics <port>", "tell Prometheus how it goes, at this port of 127.0.0.1")
    .option("--codebook <folder>", "your own entries, before those of Dateline's codebook")
    .option("-q, --quiet", "only dead letters and a lost server on standard error")
    .showHelpAfterError("(see dateline work --help)")
    .addHelpText("after", () => `${HELP}\n${exitTable()}`)
    .configureOutput(output)
    .exitOverride()
    .action(async (options: WorkOptions) => {
      ended(await workInLine(options, world));
    });
}
