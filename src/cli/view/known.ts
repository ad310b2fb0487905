import type { Conflict, Known, RoleSeen } from "../../ledger/find/known.js";
import { between, type Piece, piece } from "../../telling/piece.js";
import { plainLine } from "../../telling/plain.js";
import { lines } from "./lines.js";
import type { Style } from "./style.js";

const ROLE = { first: 2, rest: 4 } as const;

/** Who is who: a name, and under it the roles that reports give it, with when and how many. */
export function knownView(known: readonly Known[], style: Style): string {
  return known.map((one) => `${knownBlock(one, style)}\n`).join("\n");
}

function knownBlock(
  { name, kind, sectors, reports, roles, conflicts }: Known,
  style: Style,
): string {
  const what = [kind, ...sectors].join(", ");
  return [
    `${style.bold(plainLine(name))} ${style.dim(plainLine(`(${what}; ${counted(reports, "report")})`))}`,
    ...roles.map((role) => lines(roleLine(role), ROLE, style)),
    ...conflicts.map((conflict) => lines(conflictLine(conflict), ROLE, style)),
  ].join("\n");
}

/** "Defence Minister · PAK · from 2025-10-12 to 2025-11-08 · 4 reports, 3 publishers". */
function roleLine(role: RoleSeen): Piece[] {
  const of = role.country ?? role.of;
  const count = `${counted(role.reports, "report")}, ${counted(role.publishers, "publisher")}`;
  return between(
    [
      [role.role === null ? piece("without a role", "quiet") : piece(role.role, "source")],
      of === null ? [] : [piece(of)],
      [piece(period(role))],
      [piece(count, "quiet")],
      role.reviewedBy.length > 0 ? [piece(`reviewed by ${role.reviewedBy.join(", ")}`)] : [],
    ],
    " · ",
  );
}

function period({ from, to }: RoleSeen): string {
  if (from === null || to === null) return "undated";
  return from === to ? `on ${from}` : `from ${from} to ${to}`;
}

function conflictLine({ what, one, other }: Conflict): Piece[] {
  return [
    piece("differ: ", "contested"),
    piece(`${what} ${one}, and ${other} in reports of the same time`),
  ];
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? "" : "s"}`;
}
