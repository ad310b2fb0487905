import type { Event, Quantity, Reading, Span } from "../../reading/format.js";
import { type Claimant, claimantKeys, claimantsOf, type Speaker, sidesOf } from "./claimant.js";
import { type Context, contextOf } from "./context.js";
import { quantitiesFor } from "./figure.js";
import type { Happening } from "./happening.js";
import { type Party, partyOf } from "./party.js";

/** What can be said of an incident: that it happened, who did it, how many it hurt, where it was. */
export const QUESTIONS = ["happened", "actor", "killed", "injured", "place"] as const;
export type Question = (typeof QUESTIONS)[number];

/** What a report tells, with the reading that it is told by. */
export interface Telling {
  readonly happening: Happening;
  /** As people corrected it. */
  readonly reading: Reading;
  readonly text: string;
}

/** One answer to one question, in its words. */
export interface Said extends Context {
  readonly report: string;
  /** Of the reading. */
  readonly record: string;
  /** Who or where; empty for how many, and for that it happened. */
  readonly names: readonly string[];
  /** `of`: whom it counts. */
  readonly figure: (Pick<Quantity, "low" | "high"> & { readonly of: string | null }) | null;
  /** When it was said; where that is not told, when the report was published. */
  readonly day: string | null;
}

export interface Cell {
  readonly affirms: readonly Said[];
  readonly denies: readonly Said[];
}

/** All that one says: a claimant; or the reports of one origin in their own word. */
export interface Row extends Claimant {
  readonly is: "claimant" | "origin";
  readonly cells: Readonly<Record<Question, Cell>>;
}

/** Who answers which question how; nobody who answers speaks for the report itself. */
interface Answer {
  readonly holder: Party | null;
  readonly question: Question;
  readonly stance: keyof Cell;
  readonly said: Said;
}

/** Claimants, those of more reports first; after them the origins, each with what its reports say in their own word. */
export function matrixOf(
  tellings: readonly Telling[],
  origins: ReadonlyMap<string, string>,
): Row[] {
  const answers = tellings.flatMap(answersIn);
  const speakers = answers.flatMap(({ holder, said }): Speaker[] =>
    holder ? [{ holder, report: said.report }] : [],
  );
  const keys = claimantKeys(speakers.map(({ holder }) => holder));
  const parties = tellings.flatMap(({ happening }) => sidesOf(happening));
  const claimants = claimantsOf(speakers, keys, parties).map((claimant) => ({
    ...{ ...claimant, is: "claimant" as const },
    cells: cellsOf(answers.filter(({ holder }) => holder && keys(holder) === claimant.key)),
  }));
  return [...claimants, ...originRows(tellings, answers, origins)];
}

function originRows(
  tellings: readonly Telling[],
  answers: readonly Answer[],
  origins: ReadonlyMap<string, string>,
): Row[] {
  const reports = [...new Set(tellings.map(({ happening }) => happening.report))];
  const originOf = (report: string) => origins.get(report) ?? report;
  return [...new Set(reports.map(originOf))].map((key) => ({
    ...{ key, is: "origin", names: [], isParty: false },
    reports: reports.filter((report) => originOf(report) === key),
    cells: cellsOf(
      answers.filter(({ holder, said }) => holder === null && originOf(said.report) === key),
    ),
  }));
}

function cellsOf(answers: readonly Answer[]): Row["cells"] {
  const cell = (question: Question): Cell => {
    const all = answers.filter((one) => one.question === question);
    const taking = (stance: keyof Cell) =>
      all.filter((one) => one.stance === stance).map(({ said }) => said);
    return { affirms: taking("affirms"), denies: taking("denies") };
  };
  return Object.fromEntries(QUESTIONS.map((one) => [one, cell(one)])) as Row["cells"];
}

function answersIn(telling: Telling): Answer[] {
  const { happening, reading } = telling;
  const chain = reading.events.filter(({ id }) => happening.events.includes(id));
  return [
    ...chain.flatMap((event) => heldOf(event, telling)),
    ...quantitiesFor(chain, reading).flatMap((quantity) => countedOf(quantity, chain, telling)),
  ];
}

/** Who denies that one did it denies who did it; where it would have been, nobody denies with that. */
function heldOf(event: Event, telling: Telling): Answer[] {
  return event.positions.flatMap(({ holder, stance, statement, spans }): Answer[] => {
    if (stance !== "affirms" && stance !== "denies") return [];
    const answer = (question: Question, words: readonly Span[], names: readonly string[]) => ({
      ...{ holder: partyBy(holder, telling), question, stance },
      said: saidIn(telling, event.id, statement, words, { names, figure: null }),
    });
    const actors = event.actors.filter(({ inferred }) => !inferred);
    const place = event.place?.inferred === false ? event.place : null;
    const where = telling.reading.places.find(({ id }) => id === place?.place);
    return [
      answer("happened", [...event.trigger.spans, ...spans], []),
      ...(actors.length > 0
        ? [answer("actor", spansOf(actors), namesOf(actors, telling.reading))]
        : []),
      ...(where && stance === "affirms" ? [answer("place", place?.spans ?? [], [where.name])] : []),
    ];
  });
}

const spansOf = (parties: Event["actors"]): Span[] => parties.flatMap(({ spans }) => spans);

function namesOf(parties: Event["actors"], { actors }: Reading): string[] {
  return parties.flatMap(({ actor }) => actors.find(({ id }) => id === actor)?.name ?? []);
}

/** A figure is its holder's, unless he denies what it counts; whoever else denies that denies the figure. */
function countedOf(quantity: Quantity, chain: readonly Event[], telling: Telling): Answer[] {
  const { kind, low, high, of, holder, statement, spans } = quantity;
  if (kind !== "killed" && kind !== "injured") return [];
  const event = chain.find(({ id }) => id === quantity.event) ?? chain[0];
  const denying = new Set(
    (event?.id === quantity.event ? event?.positions : [])
      ?.filter(({ stance }) => stance === "denies")
      .map((position) => position.holder),
  );
  const said = saidIn(telling, event?.id ?? "", statement, spans, {
    names: [],
    figure: { low, high, of: telling.reading.actors.find(({ id }) => id === of)?.name ?? null },
  });
  const answer = (id: string, stance: keyof Cell): Answer => ({
    ...{ holder: partyBy(id, telling), question: kind, stance, said },
  });
  return [
    ...(denying.has(holder) ? [] : [answer(holder, "affirms")]),
    ...[...denying].map((id) => answer(id, "denies")),
  ];
}

function partyBy(holder: string, { reading }: Telling): Party | null {
  const actor = reading.actors.find(({ id }) => id === holder);
  return actor ? partyOf(actor, false) : null;
}

function saidIn(
  { happening, reading, text }: Telling,
  record: string,
  statement: string | null,
  words: readonly Span[],
  value: Pick<Said, "names" | "figure">,
): Said {
  const said = reading.statements.find(({ id }) => id === statement);
  const time = reading.times.find(({ id }) => id === said?.time);
  const day = time?.precision === "day" && time.value !== null ? time.value : happening.published;
  return { report: happening.report, record, ...value, day, ...contextOf(words, reading, text) };
}
