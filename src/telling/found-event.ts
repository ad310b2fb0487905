import type { FoundEvent, FoundFigure, FoundParty, FoundPosition } from "../ledger/find/found.js";
import { daysTold } from "./found.js";
import { kindOf } from "./kinds.js";
import { between, listed, type Piece, piece } from "./piece.js";

/** "air strike: Pakistan → Afghanistan · Kabul · Thu 9 Oct · killed 3". */
export function foundEventLine(event: FoundEvent): Piece[] {
  const { parties, place, place_inferred: inferred, figures } = event;
  return between(
    [
      [piece(kindOf({ type: event.type, mode: event.modes }), event.status), ...sidesOf(parties)],
      place === null ? [] : [piece(inferred ? `${place} (implied)` : place)],
      daysTold(event),
      ...figures.map((figure) => [piece(figureOf(figure))]),
      event.historical ? [piece("history", "quiet")] : [],
    ],
    " · ",
  );
}

function sidesOf(parties: readonly FoundParty[]): Piece[] {
  const side = (role: FoundParty["role"]) =>
    listed(
      parties
        .filter((party) => party.role === role)
        .map(({ name, inferred }) => [piece(inferred ? `${name} (implied)` : name)]),
    );
  const [actors, recipients, mediators] = [side("actor"), side("recipient"), side("mediator")];
  return [
    ...(actors.length + recipients.length > 0 ? [piece(actors.length > 0 ? ": " : "")] : []),
    ...actors,
    ...(recipients.length > 0 ? [piece(" → "), ...recipients] : []),
    ...(mediators.length > 0 ? [piece(", mediated by "), ...mediators] : []),
  ];
}

function figureOf({ kind, low, high, by }: FoundFigure): string {
  const range =
    low === high ? `${low}` : `${low ?? "up to "}${low === null ? "" : "–"}${high ?? ""}`;
  const open = high === null ? `${low} or more` : range;
  return `${kind} ${open}${by === null ? "" : `, says ${by}`}`;
}

/** "affirmed by Kabul · denied by Islamabad · claimed by a party to it alone". */
export function foundEventHolders({ positions, party_only }: FoundEvent): Piece[] {
  return between(
    [
      heldBy("affirmed by ", positions, "affirms"),
      heldBy("denied by ", positions, "denies"),
      party_only ? [piece("by parties to it alone", "quiet")] : [],
    ],
    " · ",
  );
}

/** What the report alone affirms needs no words. */
function heldBy(word: string, positions: readonly FoundPosition[], stance: string): Piece[] {
  const names = positions
    .filter((one) => one.stance === stance && one.name !== null)
    .map(({ name }) => [piece(name ?? "")]);
  return names.length === 0 ? [] : [piece(word, "quiet"), ...listed(names)];
}
