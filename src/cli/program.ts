import { Command, type OutputConfiguration } from "commander";
import { PROGRAM } from "../reading/program.js";
import { plain } from "../telling/plain.js";
import { actorsCommand } from "./actors-command.js";
import { agreementCommand } from "./agreement-command.js";
import { codeCommand } from "./code-command.js";
import { codebookCommand } from "./codebook-command.js";
import { dbCommand } from "./db-command.js";
import { diffCommand } from "./diff-command.js";
import { enqueueCommand } from "./enqueue-command.js";
import { exitTable } from "./exits.js";
import { exportCommand } from "./export-command.js";
import { findCommand } from "./find-command.js";
import { incidentsCommand } from "./incidents-command.js";
import { ingestCommand } from "./ingest-command.js";
import { jobsCommand } from "./jobs-command.js";
import { type ReadOptions, readReports } from "./read.js";
import { reviewCommand } from "./review-command.js";
import { serveCommand } from "./serve-command.js";
import { sourceOptions } from "./source-options.js";
import { workCommand } from "./work-command.js";
import type { World } from "./world.js";

const EXAMPLES = `
Examples:
  dateline read report.txt --date 2025-10-29      read a report, for people
  cat report.txt | dateline read                  read what is piped in
  dateline read --json reports > out.jsonl        a folder; one reading a line, format 1
  dateline read feed.xml pages.zip crawl.warc.gz  feeds, archives of pages, web archives
  dateline read --map text=body,date=day news.csv a table, by the names of its columns
  dateline read https://news.example/talks        a page, which is fetched: nothing else is
  dateline read --explain report.txt              tokens, tree and labels as well
  dateline read --meta index.json reports/*.txt   title, publisher and date from a list

Texts, HTML pages, RSS, Atom and JSON Feed, JSON, JSON lines, CSV, WARC, and these in gzip or ZIP; told by
what they begin with, then by their names. Reports in another language than English are set aside.
--meta takes a JSON list of {"file", "title", "publisher", "published", "url"}, matched by
file name. What a report says of its own date is not taken for the day it was published.

When some reports cannot be read, the others are; the exit code is that of the first fault.
`;

/** The command line, whole. `ended` is told the exit code of the command that ran. */
export function programOf(world: World, ended: (exit: number) => void): Command {
  const program = new Command("dateline")
    .description("Reads news reports about conflict and diplomacy: who said what.")
    .version(PROGRAM)
    // "incidents merge … --db": the option is that of the command it follows.
    .enablePositionalOptions()
    .configureOutput(outputOf(world))
    .exitOverride();
  return program
    .addCommand(readCommand(world, ended))
    .addCommand(ingestCommand(world, ended, outputOf(world)))
    .addCommand(enqueueCommand(world, ended, outputOf(world)))
    .addCommand(workCommand(world, ended, outputOf(world)))
    .addCommand(jobsCommand(world, ended, outputOf(world)))
    .addCommand(incidentsCommand(world, ended, outputOf(world)))
    .addCommand(diffCommand(world, ended, outputOf(world)))
    .addCommand(dbCommand(world, ended, outputOf(world)))
    .addCommand(findCommand(world, ended, outputOf(world)))
    .addCommand(actorsCommand(world, ended, outputOf(world)))
    .addCommand(reviewCommand(world, ended, outputOf(world)))
    .addCommand(agreementCommand(world, ended, outputOf(world)))
    .addCommand(codeCommand(world, ended, outputOf(world)))
    .addCommand(exportCommand(world, ended, outputOf(world)))
    .addCommand(serveCommand(world, ended, outputOf(world)))
    .addCommand(codebookCommand(world, ended, outputOf(world)));
}

function readCommand(world: World, ended: (exit: number) => void): Command {
  return sourceOptions(new Command("read"))
    .description("Read reports and print what they say.")
    .option("--json", "print readings as JSON, format 1, one a line")
    .option(
      "--explain",
      "print tokens, tree and labels of each sentence, and the rule of each record",
    )
    .option("-q, --quiet", "no progress on standard error")
    .option("--color", "colours even in a pipe")
    .option("--no-color", "no colours; NO_COLOR does the same")
    .showHelpAfterError("(see dateline read --help)")
    .addHelpText("after", () => `${EXAMPLES}\n${exitTable()}`)
    .configureOutput(outputOf(world))
    .exitOverride()
    .action(async (files: string[], options: ReadOptions) => {
      ended(await readReports(files, options, world));
    });
}

function outputOf({ stdout, stderr }: World): OutputConfiguration {
  return {
    writeOut: (text) => void stdout.write(text),
    writeErr: (text) => void stderr.write(text),
    outputError: (text, out) => out(safe(text.replace(/^error: /, "dateline: "))),
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  };
}

/** An argument may be a file's name, and a file's name may be anything. */
function safe(text: string): string {
  return text.split("\n").map(plain).join("\n");
}
