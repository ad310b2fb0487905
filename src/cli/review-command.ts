import { Command, type OutputConfiguration } from "commander";
import { exitTable } from "./exits.js";
import { DB_HELP } from "./ledger.js";
import {
  additionOf,
  type DecideOptions,
  decideOn,
  fieldValue,
  type HistoryOptions,
  orphanedReviews,
  recordOf,
  reviewHistory,
  undoReview,
} from "./review.js";
import type { World } from "./world.js";

const HELP = `
Examples:
  dateline review accept 56bd3c7587e2e5d1:e3 --by Ada
  dateline review correct 56bd3c7587e2e5d1:e3 type COERCE --by Ada --why "nobody was hurt"
  dateline review correct 56bd3c7587e2e5d1:e3 mode '["arrest"]' --by Ada
  dateline review correct 56bd3c7587e2e5d1:s2 source.actor a4 --by Ada
  dateline review reject 56bd3c7587e2e5d1:e5 --by Ada
  dateline review history --by Ada
  dateline review undo 3f9a77c012 --by Ada --why "too quick"

Records go by the names that dateline find prints. Fields and values are those of format 1 (docs/format.md): JSON, or a
bare word. Nothing is overwritten: a review that was wrong is undone by another, and both stay in the history. When a
report is read again, reviews go with the words that they are of; those whose words are read otherwise are orphans.
`;

/** `dateline review`, with its commands. */
export function reviewCommand(
  world: World,
  ended: (exit: number) => void,
  output: OutputConfiguration,
): Command {
  const named = (name: string) =>
    new Command(name)
      .configureOutput(output)
      .exitOverride()
      .addHelpText("after", () => `${HELP}\n${exitTable()}`);
  const within = (name: string) =>
    named(name)
      .option("--db <address>", DB_HELP)
      .showHelpAfterError("(see dateline review --help)");
  const deciding = (name: string) =>
    within(name)
      .option("--by <name>", "who decides; else DATELINE_REVIEWER")
      .option("--why <text>", "the reason");
  const listing = (name: string) =>
    within(name)
      .option("--json", "print as JSON, one a line")
      .option("--color", "colours even in a pipe")
      .option("--no-color", "no colours; NO_COLOR does the same");
  const onRecord = (decision: "accept" | "reject", about: string) =>
    deciding(decision)
      .description(about)
      .argument("<record>", "REPORT:e3")
      .action(async (key: string, options: DecideOptions) => {
        const { report, record } = recordOf(key);
        ended(await decideOn(report, { decision, record }, options, world));
      });
  return named("review")
    .description("Accept, correct, reject and add records of a ledger, and undo that.")
    .addCommand(onRecord("accept", "The record is right as it stands."))
    .addCommand(
      deciding("correct")
        .description("A field of the record is wrong.")
        .argument("<record>", "REPORT:e3")
        .argument("<field>", "such as type, mode, source.actor")
        .argument("<value>", "the right one")
        .action(async (key: string, field: string, value: string, options: DecideOptions) => {
          const { report, record } = recordOf(key);
          const choice = { decision: "correct", record, field, value: fieldValue(value) } as const;
          ended(await decideOn(report, choice, options, world));
        }),
    )
    .addCommand(onRecord("reject", "There is no such statement, event or actor."))
    .addCommand(
      deciding("add")
        .description("A record was missed.")
        .argument("<report>", "the report's id")
        .argument("<kind>", "statement, event, quantity, actor, place or time")
        .argument("<record>", "its fields but the id, as JSON")
        .action(async (report: string, kind: string, fields: string, options: DecideOptions) => {
          ended(await decideOn(report, additionOf(kind, fields), options, world));
        }),
    )
    .addCommand(
      deciding("undo")
        .description("Take a review back.")
        .argument("<review>", "its name, as history prints it")
        .action(async (id: string, options: DecideOptions) => {
          ended(await undoReview(id, options, world));
        }),
    )
    .addCommand(
      listing("history")
        .description("Show reviews, the latest first.")
        .argument("[report]", "of one report alone")
        .option("--by <name>", "of one person alone")
        .option("--limit <number>", "how many; else 50")
        .action(async (report: string | undefined, options: HistoryOptions) => {
          ended(await reviewHistory(report, options, world));
        }),
    )
    .addCommand(
      listing("orphans")
        .description("Show reviews of what the current readings do not have.")
        .action(async (options: HistoryOptions) => {
          ended(await orphanedReviews(options, world));
        }),
    );
}
