import { Command, type OutputConfiguration } from "commander";
import { exitTable } from "./exits.js";
import { type JobsOptions, showJobs } from "./jobs.js";
import { QUEUE_DB_HELP } from "./queue.js";
import type { World } from "./world.js";

const HELP = `
Examples:
  dateline jobs --db postgres://localhost/news    how many reports wait, and which could not be read, and why
  dateline jobs --retry                           all that could not be read goes in line again
  dateline jobs --retry 3f2a 77b0                 some of it, by the beginnings of ids
  dateline jobs --pause                           workers finish what they have in hand and take no more
  dateline jobs --resume
`;

export function jobsCommand(
  world: World,
  ended: (exit: number) => void,
  output: OutputConfiguration,
): Command {
  return new Command("jobs")
    .description("Show what is in line for workers, and what could not be read.")
    .option("--db <address>", QUEUE_DB_HELP)
    .option("--retry [reports...]", "put dead letters in line again")
    .option("--pause", "have workers take nothing")
    .option("--resume", "have them go on")
    .option("--limit <number>", "how many dead letters are shown", "50")
    .option("--json", "as JSON")
    .showHelpAfterError("(see dateline jobs --help)")
    .addHelpText("after", () => `${HELP}\n${exitTable()}`)
    .configureOutput(output)
    .exitOverride()
    .action(async (options: JobsOptions) => {
      ended(await showJobs(options, world));
    });
}
