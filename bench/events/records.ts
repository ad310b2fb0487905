import { createHash } from "node:crypto";
import { z } from "zod";
import type { Party } from "../../src/event/draft.js";
import { type Row, share } from "../row.js";
import type { Coded } from "./coded.js";

/** A PLOVER record: one event of one sentence, by type and countries. */
export interface Record {
  readonly id: string;
  readonly text: string;
  readonly type: string;
  readonly sources: readonly string[];
  readonly targets: readonly string[];
}

const actorSchema = z.looseObject({ code: z.string().nullish() });
const sideSchema = z
  .union([z.array(actorSchema), z.literal(""), z.null()])
  .optional()
  .transform((side) => (side ? side.flatMap(({ code }) => (code ? [countryOf(code)] : [])) : []));
const recordSchema = z.looseObject({
  id: z.string(),
  text: z.string(),
  event: z.string(),
  source: sideSchema,
  target: sideSchema,
});

/** Type names of 2016 under those of today. */
const RENAMED = new Map([
  ["DEMAND", "REQUEST"],
  ["DISAPPROVE", "ACCUSE"],
  ["INVESTIGATE", "ACCUSE"],
  ["FIGHT", "ASSAULT"],
]);

/** Slips and codes no longer in use. */
const MENDED = new Map([
  ["JAP", "JPN"],
  ["ROM", "ROU"],
  ["TMP", "TLS"],
  ["YUG", "SRB"],
]);

const countryOf = (code: string): string => MENDED.get(code.slice(0, 3)) ?? code.slice(0, 3);

/** In the records of 2016 every body of states is IGO; UNO and EUR came later. */
export const asBody = (code: string): string => (/^(?:UNO|EUR)$/u.test(code) ? "IGO" : code);

export function recordsOf(lines: readonly string[]): Record[] {
  return lines
    .filter((line) => line.trim() !== "")
    .map((line) => recordSchema.parse(JSON.parse(line)))
    .map(({ id, text, event, source, target }) => ({
      ...{ id, text, type: RENAMED.get(event) ?? event },
      ...{ sources: source, targets: target },
    }));
}

/** Records nobody looks at while rules are written: those whose id has an odd SHA-1. */
export function isSealed({ id }: Record): boolean {
  const digest = createHash("sha1").update(id).digest();
  return ((digest.at(-1) ?? 0) & 1) === 1;
}

interface Sides {
  readonly type: string;
  readonly sources: readonly (string | null)[];
  readonly targets: readonly (string | null)[];
}

type Test = (record: Record, sides: Sides) => boolean;

/** Both sides are sources and there is no target: "Chad and Sudan signed a treaty". */
const isReciprocal = ({ sources, targets }: Record) => sources.length > 1 && targets.length === 0;

const category: Test = ({ type }, sides) => type === sides.type;

const source: Test = (record, { sources, targets }) => {
  const all = isReciprocal(record) ? [...sources, ...targets] : sources;
  return record.sources.some((code) => all.includes(code));
};

const target: Test = (record, { targets }) =>
  record.targets.length === 0 || record.targets.some((code) => targets.includes(code));

const allThree: Test = (record, sides) => {
  if (!category(record, sides)) return false;
  if (!isReciprocal(record)) return source(record, sides) && target(record, sides);
  const both = [...sides.sources, ...sides.targets];
  return record.sources.every((code) => both.includes(code));
};

const TESTS = { category, source, target, "all three": allThree } as const;

/**
 * Recall over records, precision over counted events, for each test.
 * @param as codes that are taken for others, in records and in what is coded
 */
export function recordRows(
  component: string,
  coded: readonly (readonly [Record, Coded])[],
  as = (code: string): string => code,
): Row[] {
  return Object.entries(TESTS).flatMap(([name, test]) => {
    const right = coded.map(([record, found]) => {
      const { sources, targets } = record;
      const gold = { ...record, sources: sources.map(as), targets: targets.map(as) };
      return sidesOf(found, as).filter((sides) => test(gold, sides));
    });
    const events = coded.reduce((sum, [, found]) => sum + found.events.length, 0);
    const recall = right.filter((some) => some.length > 0).length / Math.max(1, coded.length);
    const precision = right.flat().length / Math.max(1, events);
    const f1 = recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
    return [
      share(component, `${name} R`, recall),
      share(component, `${name} P`, precision),
      share(component, `${name} F1`, f1),
    ];
  });
}

/** An actor without a country counts by its main sector, as the records have it. */
function sidesOf({ actors, events }: Coded, as: (code: string) => string): Sides[] {
  const codes = new Map(
    actors.map(({ id, country, sectors }) => {
      const code = country ?? sectors[0]?.slice(0, 3);
      return [id, code === undefined ? null : as(code)];
    }),
  );
  const side = (parties: readonly Party[]) => parties.map(({ actor }) => codes.get(actor) ?? null);
  return events.map(({ type, actors: by, recipients }) => ({
    type,
    sources: side(by),
    targets: side(recipients),
  }));
}
