import type { Told } from "../../ledger/incident/account.js";
import type { Claimant } from "../../ledger/incident/claimant.js";
import { plainLine } from "../../telling/plain.js";

/** "killed 58 of Pakistani soldiers, says Zabihullah Mujahid (a party)" */
export function figureLine({ kind, low, high, of, by, reports }: Told): string {
  const whose = of ? ` of ${plainLine(of)}` : "";
  const says = by ? `, says ${claimantName(by)}` : "";
  return `${kind} ${range(low, high)}${whose}${says} [${many(reports.length, "report")}]`;
}

function range(low: number | null, high: number | null): string {
  if (low === null) return high === null ? "an unknown number" : `at most ${high}`;
  if (high === null) return `at least ${low}`;
  return low === high ? `${low}` : `${low}–${high}`;
}

export function claimantName({ names, isParty }: Claimant): string {
  const name = names.slice(0, 3).map(plainLine).join(", ");
  return isParty ? `${name} (a party)` : name;
}

/** "1 report", "3 reports" */
export const many = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;
