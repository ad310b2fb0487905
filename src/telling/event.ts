import type { Event, Position, Quantity } from "../reading/format.js";
import { kindOf } from "./kinds.js";
import { moment } from "./moment.js";
import { between, listed, type Piece, piece, saidBy } from "./piece.js";
import { plainLine } from "./plain.js";
import type { Scene } from "./scene.js";

type Party = Event["actors"][number];

/** An event on a line: "air strike: Norway → Sweden · Bodin · Mon 26 Feb · killed 3 · “bombed” · claimed by Norway". */
export function eventLine(event: Event, scene: Scene): Piece[] {
  const quantities = scene.quantities.get(event.id) ?? [];
  const when = event.time && scene.times.get(event.time.time);
  const where = event.place && scene.places.get(event.place.place);
  return between(
    [
      [piece(kindOf(event), null, event.trigger.spans), ...partiesOf(event, scene)],
      where ? [piece(where.name + implied(event.place), null, event.place?.spans)] : [],
      when ? [piece(moment(when, scene.published) + implied(event.time), null, when.spans)] : [],
      ...quantities.map((quantity) => quantityPieces(quantity, scene)),
      [piece(`“${wordsOf(event)}”`, "quiet", event.trigger.spans)],
      holders(event, scene),
      event.historical ? [piece("history", "quiet")] : [],
      sameAs(event, scene),
    ],
    " · ",
  );
}

/** Why an event is there: "ASSAULT/aerial · CAMEO 195 · rule: codebook/events/assault.yaml#bomb". */
export function eventNotes({ type, mode, cameo, rule }: Event): Piece[] {
  const code = [type, ...mode].join("/");
  const notes = [code, ...(cameo ? [`CAMEO ${cameo}`] : []), `rule: ${plainLine(rule)}`];
  return between(
    notes.map((note) => [piece(note, "quiet")]),
    " · ",
  );
}

/** ": Norway → Sweden", ": Norway ↔ Sweden" where both are on both sides, and who mediated. */
function partiesOf({ actors, recipients, mediators }: Event, scene: Scene): Piece[] {
  const isMutual = actors.length > 1 && idsOf(actors) === idsOf(recipients);
  const sides = isMutual
    ? actors.flatMap((party, i) => [...(i > 0 ? [piece(" ↔ ")] : []), ...named(party, scene)])
    : [...parties(actors, scene), ...toward(recipients, scene)];
  const by = mediators.length > 0 ? [piece(", mediated by "), ...parties(mediators, scene)] : [];
  if (sides.length === 0) return by;
  return [piece(actors.length > 0 ? ": " : ""), ...sides, ...by];
}

const idsOf = (some: readonly Party[]): string =>
  some
    .map(({ actor }) => actor)
    .sort()
    .join();

function toward(recipients: readonly Party[], scene: Scene): Piece[] {
  return recipients.length > 0 ? [piece(" → "), ...parties(recipients, scene)] : [];
}

function parties(some: readonly Party[], scene: Scene): Piece[] {
  return listed(some.map((party) => named(party, scene)));
}

function named(party: Party, { naming }: Scene): Piece[] {
  const note = implied(party);
  return saidBy(party.spans, [
    ...naming.name(party.actor),
    ...(note ? [piece(note, "quiet")] : []),
  ]);
}

/** What the text does not say there is marked. */
function implied(field: { readonly inferred: boolean } | null): string {
  return field?.inferred ? " (implied)" : "";
}

/** "killed 40–99", "injured at least 3, says Sweden". */
export function quantityPieces(
  { kind, low, high, of, holder, spans }: Quantity,
  { naming }: Scene,
): Piece[] {
  const whose = of ? [piece(" of "), ...naming.name(of)] : [];
  const says = holder === "author" ? [] : [piece(", says "), ...naming.name(holder)];
  return [piece(`${kind} ${range(low, high)}`, null, spans), ...whose, ...says];
}

/** "40–99", "at least 3". */
export function range(low: number | null, high: number | null): string {
  if (low === null) return high === null ? "an unknown number" : `at most ${high}`;
  if (high === null) return `at least ${low}`;
  return low === high ? `${low}` : `${low}–${high}`;
}

const wordsOf = ({ trigger }: Event): string => trigger.spans.map(({ text }) => text).join(" … ");

const PARTICIPLES: Readonly<Record<Position["stance"], string>> = {
  affirms: "affirmed",
  denies: "denied",
  threatens: "threatened",
  demands: "demanded",
  promises: "promised",
  refuses: "refused",
  expects: "expected",
  supposes: "supposed",
};

/** "by Norway" after "claimed"; "affirmed by Norway, denied by Sweden"; nothing for the report's own word alone. */
function holders({ positions, status }: Event, { naming }: Scene): Piece[] {
  if (positions.every(({ holder }) => holder === "author")) return [];
  const stances = [...new Set(positions.map(({ stance }) => stance))];
  const isOne =
    stances.length === 1 &&
    (status === "claimed" || PARTICIPLES[stances[0] ?? "affirms"] === status);
  return stances.flatMap((stance, i) => {
    const held = positions.filter((position) => position.stance === stance);
    const names = [...new Set(held.map(({ holder }) => holder))].map((holder) => {
      const words = held.filter((one) => one.holder === holder).flatMap(({ spans }) => spans);
      return saidBy(words, holder === "author" ? [piece("the report")] : naming.name(holder));
    });
    const word = isOne ? "" : `${PARTICIPLES[stance]} `;
    return [piece(`${i > 0 ? ", " : ""}${word}by `, "quiet"), ...listed(names)];
  });
}

function sameAs(event: Event, { events }: Scene): Piece[] {
  const first = event.same === null ? null : events.get(event.same);
  if (!first) return [];
  const isAlike = wordsOf(first).toLowerCase() === wordsOf(event).toLowerCase();
  return [piece(isAlike ? "same as above" : `same as “${wordsOf(first)}” above`, "quiet")];
}
