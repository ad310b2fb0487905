import { z } from "zod";
import type { Party } from "../../src/event/draft.js";
import { added, type Counts } from "../counts.js";
import { type Row, threeRows } from "../row.js";
import type { Coded } from "./coded.js";

/** An event as pattern coders give it: CAMEO's root code from one side to another; null where there is no such side. */
export interface Pair {
  readonly root: string;
  readonly source: string | null;
  readonly target: string | null;
}

export interface Paired {
  readonly text: string;
  readonly pairs: readonly Pair[];
}

const codedSchema = z.looseObject({ code: z.string(), source: z.string(), target: z.string() });
const lineSchema = z.looseObject({ text: z.string(), events: z.array(codedSchema) });

export function pairedOf(lines: readonly string[]): Paired[] {
  return lines
    .filter((line) => line.trim() !== "")
    .map((line) => lineSchema.parse(JSON.parse(line)))
    .map(({ text, events }) => ({ text, pairs: events.map(goldPair) }));
}

function goldPair({ code, source, target }: z.infer<typeof codedSchema>): Pair {
  return { root: code.slice(0, 2), source: sideOf(source), target: sideOf(target) };
}

/** "USAGOV" is USA; "IGOUNO" and "IGOEUREEC" are bodies that have codes of their own today; "---" is nobody. */
function sideOf(code: string): string | null {
  if (/^-*$/u.test(code)) return null;
  return /^IGO(UNO|EUR)/u.exec(code)?.[1] ?? code.slice(0, 3);
}

/** Each source with each target; where an event has several sides and no recipient, each side with each other. */
export function pairsOf({ actors, events }: Coded): Pair[] {
  const codes = new Map(
    actors.map(({ id, country, sectors }) => [id, country ?? sectors[0] ?? null]),
  );
  const side = (parties: readonly Party[]) => parties.map(({ actor }) => codes.get(actor) ?? null);
  return events.flatMap(({ cameo, actors: by, recipients }) =>
    cameo === null
      ? []
      : between(side(by), side(recipients)).map(([source, target]) => ({
          ...{ root: cameo.slice(0, 2), source, target },
        })),
  );
}

type Side = string | null;

function between(by: readonly Side[], to: readonly Side[]): [Side, Side][] {
  if (to.length > 0)
    return orNobody(by).flatMap((one) => to.map((two): [Side, Side] => [one, two]));
  if (by.length < 2) return [[by[0] ?? null, null]];
  return by.flatMap((one) =>
    by.filter((two) => two !== one).map((two): [Side, Side] => [one, two]),
  );
}

const orNobody = (sides: readonly Side[]): readonly Side[] => (sides.length > 0 ? sides : [null]);

/** Greedy, one to one: a pair said twice is right once. */
export function pairCounts(gold: readonly Pair[], said: readonly Pair[]): Counts {
  const left = [...gold];
  const right = said.filter((pair) => {
    const at = left.findIndex((other) => isSame(pair, other));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return { correct: right.length, gold: gold.length, system: said.length };
}

function isSame(one: Pair, two: Pair): boolean {
  return one.root === two.root && one.source === two.source && one.target === two.target;
}

export function pairRows(component: string, all: readonly Counts[]): Row[] {
  return threeRows(component, "root code and both sides", added(all));
}
