import { Command, type OutputConfiguration } from "commander";
import { type AgreementOptions, showAgreement } from "./agreement.js";
import { exitTable } from "./exits.js";
import { DB_HELP } from "./ledger.js";
import type { World } from "./world.js";

const HELP = `
Examples:
  dateline agreement
  dateline agreement --types --json

Percent, Cohen's kappa and Krippendorff's alpha, for each field of what people reviewed: between each two people, between
all of them, and between each and the machine. Whoever accepts a record agrees with all its fields; whoever corrects a
field judges that one; to one who rejects a record it is none. A dash stands where kappa is not defined: both said the same
of everything.
`;

export function agreementCommand(
  world: World,
  ended: (exit: number) => void,
  output: OutputConfiguration,
): Command {
  return new Command("agreement")
    .description("Show how far people agree with each other and with the machine.")
    .option("--types", "for each type of event and act of statement as well")
    .option("--json", "print as JSON, one a line")
    .option("--db <address>", DB_HELP)
    .showHelpAfterError("(see dateline agreement --help)")
    .addHelpText("after", () => `${HELP}\n${exitTable()}`)
    .configureOutput(output)
    .exitOverride()
    .action(async (options: AgreementOptions) => {
      ended(await showAgreement(options, world));
    });
}
