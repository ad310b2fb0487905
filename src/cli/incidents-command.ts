import { Command, type OutputConfiguration } from "commander";
import { exitTable } from "./exits.js";
import { filterOptions } from "./filter-options.js";
import {
  type DecisionOptions,
  type IncidentsOptions,
  mergeIncidents,
  showIncidents,
  splitIncident,
  undoDecision,
} from "./incidents.js";
import { DB_HELP } from "./ledger.js";
import type { World } from "./world.js";

const HELP = `
Examples:
  dateline incidents                            what several reports tell of, contested first
  dateline incidents --status claimed --party-only --pair PAK,AFG
  dateline incidents 3f2a                       one, with each report's words and why it belongs there
  dateline incidents merge 3f2a 77b0 --by kd --reason "the same convoy"
  dateline incidents split 3f2a 9c1e --by kd --reason "that was on Monday"
  dateline incidents undo 2 --by kd --reason "I misread the date"

The beginning of an id is enough. Decisions stay on record, and later ingests keep to them.
`;

/** `dateline incidents`, with what people decide about them. */
export function incidentsCommand(
  world: World,
  ended: (exit: number) => void,
  output: OutputConfiguration,
): Command {
  const decision = (name: string) =>
    new Command(name)
      .requiredOption("--by <name>", "who decides")
      .requiredOption("--reason <text>", "why")
      .option("--db <address>", DB_HELP)
      .showHelpAfterError(`(see dateline incidents ${name} --help)`)
      .configureOutput(output)
      .exitOverride();
  const merge = decision("merge")
    .description("Make two incidents one.")
    .argument("<one>", "an incident's id")
    .argument("<other>", "another's")
    .action(async (one: string, other: string, options: DecisionOptions) =>
      ended(await mergeIncidents(one, other, options, world)),
    );
  const split = decision("split")
    .description("Take what some reports tell out of an incident.")
    .argument("<incident>", "its id")
    .argument("<reports...>", "ids of reports")
    .action(async (incident: string, reports: string[], options: DecisionOptions) =>
      ended(await splitIncident(incident, reports, options, world)),
    );
  const undo = decision("undo")
    .description("Take a decision back; both stay on record.")
    .argument("<decision>", "its number")
    .action(async (number: string, options: DecisionOptions) =>
      ended(await undoDecision(number, options, world)),
    );
  return [merge, split, undo].reduce(
    (incidents, command) => incidents.addCommand(command),
    filterOptions(new Command("incidents"))
      .description("Show what reports tell of, who affirms and who denies it.")
      .argument("[incident]", "its id: show this one at length")
      .enablePositionalOptions()
      .option("--db <address>", DB_HELP)
      .option("--all", "those of a single report too")
      .option("--limit <number>", "how many; else 50")
      .option("--json", "as JSON, one a line")
      .showHelpAfterError("(see dateline incidents --help)")
      .addHelpText("after", () => `${HELP}\n${exitTable()}`)
      .configureOutput(output)
      .exitOverride()
      .action(async (name: string | undefined, options: IncidentsOptions) =>
        ended(await showIncidents(name, options, world)),
      ),
  );
}
