import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { changes } from "./compare.js";
import { type Golden, goldenOf, written } from "./golden.js";
import { goldenPath, projectKit, readingOfSample, sampleNames } from "./samples.js";

const ACCEPT = "--accept";

/** Tells what has changed in the readings of the samples; with --accept, that is how they should be from now on. */
async function run(args: readonly string[]): Promise<number> {
  if (args.some((arg) => arg !== ACCEPT)) {
    process.stderr.write(`golden: ${args.join(" ")}: only ${ACCEPT} is known\n`);
    return 2;
  }
  const isAccepted = args.includes(ACCEPT);
  const kit = await projectKit();
  let changed = 0;
  for (const name of sampleNames()) {
    const golden = goldenOf(await readingOfSample(name, kit));
    if (!tell(name, golden)) continue;
    changed += 1;
    if (isAccepted) writeFileSync(goldenPath(name), written(golden));
  }
  process.stdout.write(`${changed} changed${isAccepted ? " and accepted" : ""}\n`);
  return changed > 0 && !isAccepted ? 1 : 0;
}

/** Prints what is new in a sample's reading. @returns whether anything is */
function tell(name: string, golden: Golden): boolean {
  const path = goldenPath(name);
  const before = existsSync(path) ? readFileSync(path, "utf8") : null;
  if (before === written(golden)) return false;
  const lines = before === null ? ["new"] : changes(JSON.parse(before) as Golden, golden);
  process.stdout.write(`${name}\n${(lines.length > 0 ? lines : ["  ids alone"]).join("\n")}\n\n`);
  return true;
}

process.exitCode = await run(process.argv.slice(2));
