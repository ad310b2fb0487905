import { CommanderError } from "commander";
import { EXITS } from "./exits.js";
import { faultLine, faultOf } from "./fault.js";
import { programOf } from "./program.js";
import { isClosedPipe, type World } from "./world.js";

/** Runs a command line, given without the program's own name. @returns the exit code */
export async function run(args: readonly string[], world: World): Promise<number> {
  let exit = 0;
  const program = programOf(world, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return exit;
  } catch (error) {
    return ending(error, world);
  }
}

function ending(error: unknown, { stderr }: World): number {
  if (isClosedPipe(error)) return 0;
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXITS.usage.code;
  const fault = faultOf(error, "dateline");
  stderr.write(faultLine(fault));
  return fault.exit;
}
