import { z } from "zod";
import type { Quantity } from "../../src/reading/format.js";
import { corpusLines } from "../corpora.js";
import type { Counts } from "../counts.js";

const fillSchema = z.object({
  optional: z.boolean(),
  alts: z.array(z.object({ value: z.string().optional(), refs: z.array(z.string()).optional() })),
});
const slotSchema = z.object({ fills: z.array(fillSchema).default([]) });
const lineSchema = z.object({
  date: z.string().nullable(),
  text: z.string(),
  templates: z.array(z.object({ slots: z.record(z.string(), slotSchema) })),
});
type Slots = z.infer<typeof lineSchema>["templates"][number]["slots"];

/** How many were killed or injured: those who have the same count in a text are told of once. */
export interface Victims {
  readonly kind: "killed" | "injured";
  readonly low: number | null;
  readonly high: number | null;
}

export interface Incident {
  readonly text: string;
  readonly published: string | null;
  /** How many templates it has: without any, no key says who was harmed. */
  readonly templates: number;
  readonly victims: readonly Victims[];
}

const EFFECTS: Readonly<Record<string, Victims["kind"]>> = { DEATH: "killed", INJURY: "injured" };

/** MUC-4's train part, with those of the human targets in each text's templates who were harmed. */
export function incidents(corpora: string): Incident[] {
  return corpusLines(corpora, "muc4/train.jsonl.gz")
    .filter((line) => line !== "")
    .map((line) => lineSchema.parse(JSON.parse(line)))
    .map(({ text, date, templates }) => ({
      text,
      published: date,
      templates: templates.length,
      victims: distinct(templates.flatMap(({ slots }) => victimsIn(slots))),
    }));
}

/** Numbers and effects name the same targets: 6: "PRIESTS", DEATH: "PRIESTS". What has no number is left out. */
function victimsIn(slots: Slots): Victims[] {
  const harmed = pairsOf(slots["HUM TGT: EFFECT OF INCIDENT"]);
  const counted = pairsOf(slots["HUM TGT: NUMBER"]);
  return harmed.flatMap(({ value, refs }) => {
    const kind = EFFECTS[value];
    const number = counted.find((one) => one.refs.some((ref) => refs.includes(ref)));
    const range = number ? rangeOf(number.value) : null;
    return kind && range ? [{ kind, ...range }] : [];
  });
}

function pairsOf(slot: Slots[string] | undefined): { value: string; refs: readonly string[] }[] {
  return (slot?.fills ?? [])
    .filter(({ optional }) => !optional)
    .flatMap(({ alts }) => alts.slice(0, 1))
    .flatMap(({ value, refs }) => (value && refs ? [{ value, refs }] : []));
}

/** "6", "15-" (at least), "-15" (at most), "~30"; PLURAL is no number. */
export function rangeOf(value: string): Pick<Victims, "low" | "high"> | null {
  const [, before, digits, after] = /^([-~]?)(\d{1,7})(-?)$/u.exec(value.trim()) ?? [];
  if (digits === undefined) return null;
  const count = Number(digits);
  return { low: before === "-" ? null : count, high: after === "-" ? null : count };
}

export function victimsOf(quantities: readonly Quantity[]): Victims[] {
  return distinct(
    quantities.flatMap(({ kind, low, high }) =>
      (kind === "killed" || kind === "injured") && high !== 0 ? [{ kind, low, high }] : [],
    ),
  );
}

const keyOf = ({ kind, low, high }: Victims): string => `${kind} ${low} ${high}`;

function distinct(all: readonly Victims[]): Victims[] {
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}

/** The same kind and the same number: an open end is no other number, since keys seldom mark one. */
export function isSame(one: Victims, other: Victims): boolean {
  return one.kind === other.kind && numberOf(one) === numberOf(other);
}

/** Of "12 casualties" so many may have been killed: 0 to 12. */
const numberOf = ({ low, high }: Victims): number | null => low || high;

export function scoreOf(gold: readonly Victims[], system: readonly Victims[]): Counts {
  const free = new Set(system);
  let correct = 0;
  for (const one of gold) {
    const match = [...free].find((other) => isSame(one, other));
    if (!match) continue;
    free.delete(match);
    correct += 1;
  }
  return { gold: gold.length, system: system.length, correct };
}
