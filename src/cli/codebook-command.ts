import { Command, type OutputConfiguration } from "commander";
import { type CheckOptions, checkCodebook } from "./codebook-check.js";
import { type TestOptions, testSentence } from "./codebook-test.js";
import { exitTable } from "./exits.js";
import type { World } from "./world.js";

const ABOUT = `
The codebook says what counts as what: which words are an event of which type,
which word makes a statement an accusation. It is a folder of YAML files;
docs/codebook.md explains each of them.

A folder of your own, given with --codebook, has files with the names of ours.
Your entries go before ours; a file whose first line is "# replaces" stands in
place of ours. Files in events/ may have any name; each entry then says its
type.
`;

const CHECK = `
Examples:
  dateline codebook check                  what comes with Dateline
  dateline codebook check --codebook mine  yours, beside ours

An example is a sentence of an entry with its words in [brackets]; it has to
come out as the entry says. Examples of ours that come out otherwise beside your
entries are listed, and are no fault.
`;

const TEST = `
Examples:
  dateline codebook test "Troops closed the border."
  dateline codebook test "Troops closed the border." --codebook mine
  echo "They met on Monday." | dateline codebook test - --date 2025-10-29
`;

/** `dateline codebook`, with its commands. */
export function codebookCommand(
  world: World,
  ended: (exit: number) => void,
  output: OutputConfiguration,
): Command {
  const named = (name: string, help: string) =>
    new Command(name)
      .addHelpText("after", () => `${help}\n${exitTable()}`)
      .configureOutput(output)
      .exitOverride();
  const shown = (command: Command) =>
    command
      .option("--codebook <folder>", "your own entries, before ours")
      .option("--color", "colours even in a pipe")
      .option("--no-color", "no colours; NO_COLOR does the same")
      .showHelpAfterError(`(see dateline codebook ${command.name()} --help)`);
  const check = shown(named("check", CHECK))
    .description("Check every file, and read every example.")
    .action(async (options: CheckOptions) => ended(await checkCodebook(options, world)));
  const test = shown(named("test", TEST))
    .description("Show what is coded of a sentence, by which entries, and what is not.")
    .argument("<sentence>", "in quote marks; - for standard input")
    .option("--date <day>", "the day it was published, as YYYY-MM-DD")
    .action(async (sentence: string, options: TestOptions) =>
      ended(await testSentence(sentence, options, world)),
    );
  return named("codebook", ABOUT)
    .description("Check the codebook, or try it on a sentence.")
    .addCommand(check)
    .addCommand(test);
}
