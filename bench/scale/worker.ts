import { compileLate } from "../../src/language/compile-late.js";
import { openQueue } from "../../src/ledger/queue/queue.js";
import { LONGEST, steadyReaders } from "../../src/ledger/queue/steady.js";
import { newTally } from "../../src/ledger/queue/tally.js";
import { work } from "../../src/ledger/queue/work.js";
import { openLedger } from "../../src/ledger/store/open/open.js";
import { turnsSoFar } from "../../src/ledger/store/write/writing.js";
import { readersFrom } from "./made.js";
import { builtReader } from "./reader.js";

// `worker.js ADDRESS [FILE]`: a worker as `dateline work --drain` has it, that prints its tally when it ends; with a file
// of readings, one that looks them up instead of reading. With --expose-gc it answers SIGUSR2 with what its heap keeps.

compileLate();

const collect = globalThis.gc;
if (collect)
  process.on("SIGUSR2", () => {
    collect();
    process.stderr.write(`kept ${(process.memoryUsage().heapUsed / 2 ** 20).toFixed(1)}\n`);
  });

const [address = "", file] = process.argv.slice(2);
const ledger = await openLedger(address);
const queue = await openQueue(ledger, true);
const readers =
  file === undefined ? await steadyReaders(1, builtReader, LONGEST * 1000) : readersFrom(file);
const tally = newTally();
await work({
  ...{ queue, readers, tally, hands: 2, drain: true },
  signal: new AbortController().signal,
  buried: (name, why) => process.stderr.write(`${name}: ${why}\n`),
  gone: ({ why }, seconds) => process.stderr.write(`${why}; again in ${seconds} s\n`),
});
await readers.close();
await queue.close();
await ledger.close();
process.stdout.write(`${JSON.stringify({ tally, turns: turnsSoFar() })}\n`);
