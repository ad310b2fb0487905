import { LedgerFault } from "../ledger/store/fault.js";
import { ReportFault } from "../report/fault.js";
import { plain, plainLine } from "../telling/plain.js";
import { EXITS, type FaultKind } from "./exits.js";

/** Something a person can put right: what, where, why, what to do. */
export class Fault extends Error {
  override readonly name = "Fault";

  constructor(
    readonly kind: FaultKind,
    readonly where: string,
    readonly why: string,
    readonly advice: string,
    /** What there is to mend, a line each. */
    readonly list: readonly string[] = [],
  ) {
    super(`${where}: ${why}; ${advice}`);
  }

  get exit(): number {
    return EXITS[this.kind].code;
  }
}

/** The line for standard error, and those of its list. File names are data too: their control characters stay out. */
export function faultLine({ message, list }: Fault): string {
  return `${[`dateline: ${plainLine(message)}`, ...list.map(plain)].join("\n")}\n`;
}

/** Whatever was thrown while `where` was read, as a fault with a line and an exit code. */
export function faultOf(error: unknown, where: string): Fault {
  if (error instanceof Fault) return error;
  if (error instanceof LedgerFault)
    return new Fault(error.kind, error.where, error.why, error.advice);
  if (error instanceof ReportFault) return new Fault(error.kind, where, error.why, error.advice);
  const why = error instanceof Error ? error.message : String(error);
  return new Fault("failure", where, `could not be read: ${why}`, "please report this");
}
