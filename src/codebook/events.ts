import { z } from "zod";
import {
  CONTEXTS,
  EVENT_TYPES,
  type EventMode,
  type EventType,
  PLOVER,
} from "../reading/plover.js";
import { ACTS, SECTORS } from "../reading/vocabulary.js";
import type { CodebookProblem } from "./fault.js";
import { some } from "./some.js";
import type { Entries } from "./source.js";

/** Where in the sentence a side stands: a grammatical role, or the preposition before it. */
export const SLOTS = [
  ...["subject", "object", "indirect", "possessor", "modifier", "none"],
  ...["of", "on", "upon", "against", "at", "by", "from", "to", "with", "between", "among", "for"],
  ...["in", "into", "inside", "over", "toward", "towards", "near", "around", "outside", "through"],
  ...["after", "about", "under", "onto", "across", "off", "than", "alongside", "during", "as"],
] as const;
export type Slot = (typeof SLOTS)[number];

const EVENT_PARTS = ["verb", "noun", "adjective"] as const;

const phrase = z
  .string()
  .min(1)
  .refine((text) => text === text.trim().toLowerCase() && !/\s\s/u.test(text), {
    error: "a trigger is written in small letters, one space between its words",
  });

/** The kind of all who are actors of the report. */
export const SOMEBODY = "SOMEBODY";

/** A lemma, `any` for whatever stands there, or the name of a kind of words in capitals: `WEAPON`. */
const word = z.string().regex(/^(?:\p{Ll}[\p{Ll}\p{N}' -]*|[A-Z]+)$/u, {
  error: "a condition lists lemmas in small letters, or kinds of codebook/kinds.yaml in capitals",
});

const marked = z.string().refine((text) => /^[^[\]]*(?:\[[^[\]]+\][^[\]]*)+$/u.test(text), {
  error: "an example has its trigger in square brackets, as in: Rebels [attacked] the town.",
});

const slots = some(z.enum(SLOTS as readonly Slot[]));
const words = some(word).optional();

const eventConditionSchema = z.strictObject({
  ...(Object.fromEntries(SLOTS.map((slot) => [slot, words])) as Record<Slot, typeof words>),
  /** Words that describe the trigger: "*joint* exercises", "*hunger* strike". */
  described: words,
  /** The word that governs the trigger: "*rule out* talks". */
  governor: words,
  passive: z.boolean().optional(),
  /** Whether an infinitive hangs on the trigger: "is ready *to leave*". */
  infinitive: z.boolean().optional(),
  /** "will not leave", "would not leave" */
  unwilling: z.literal(true).optional(),
  /** "will pay for it", "would respond", "is going to regret it" */
  coming: z.literal(true).optional(),
});
export type EventCondition = z.infer<typeof eventConditionSchema>;

const cameo = z.string().regex(/^\d{2,4}$/u, { error: "a CAMEO code has two to four digits" });

const common = {
  /** A lemma or a phrase of lemmas; a list has words that mean the same. */
  event: some(phrase),
  pos: some(z.enum(EVENT_PARTS)).optional(),
  cameo,
  /** From −10 to 10; left out, ontology's score of type and mode. */
  score: z.number().min(-10).max(10).optional(),
  context: some(z.enum(CONTEXTS)).optional(),
  actor: slots.optional(),
  recipient: slots.optional(),
  mediator: slots.optional(),
  /** All sides are actors: "met", "clashed". */
  reciprocal: z.literal(true).optional(),
  with: eventConditionSchema.optional(),
  except: eventConditionSchema.optional(),
  example: some(marked),
  not: some(marked).optional(),
};

/** An entry of `codebook/events/TYPE.yaml`. */
export function eventRuleSchema(type: EventType) {
  const modes: readonly string[] = PLOVER[type].modes;
  return z.strictObject({ ...common, mode: z.enum(modes).optional() });
}
/** An entry of a file of a user's whose name is no type: it says its type itself. */
export const typedRuleSchema = z
  .strictObject({ type: z.enum(EVENT_TYPES), ...common, mode: z.string().optional() })
  .superRefine(({ type, mode }, context) => refuseMode(type, mode, context));

export type Written = Partial<z.infer<typeof typedRuleSchema>> & {
  readonly event: readonly string[];
};

/** What counts as an event of a type; `type` is null for words that look like one and are none. */
export interface EventRule
  extends Omit<z.infer<ReturnType<typeof eventRuleSchema>>, "mode" | "cameo"> {
  readonly type: EventType | null;
  readonly mode?: EventMode | undefined;
  readonly cameo: string | null;
  /** As records name it: "codebook/events/assault.yaml#open-fire". */
  readonly id: string;
  /** The file of a user's codebook that it stands in; ours where left out. */
  readonly from?: string | undefined;
}

/** An entry of `codebook/events/none.yaml`. */
export const noEventSchema = z.strictObject({
  event: common.event,
  pos: common.pos,
  with: common.with,
  except: common.except,
  example: common.example,
  not: common.not,
});

/** A verb that only carries an event's noun: "*carried out* raids", "*came under* attack". */
export const lightSchema = z.strictObject({
  light: some(phrase),
  /** What its subject is to the event: "suffered a defeat" has the recipient. */
  subject: z.enum(["actor", "recipient", "mediator", "none"]).default("actor"),
  /** Where else the actor stands: "came under fire *from* rebels". */
  actor: slots.optional(),
  example: some(marked),
});
export type Light = z.infer<typeof lightSchema>;

/** Words of one kind, for conditions. */
export const kindSchema = z.strictObject({
  kind: z.string().regex(/^[A-Z]+$/u, { error: "a kind is a word in capitals" }),
  words: z.array(phrase).default([]),
  /** Actors of these sectors are of the kind as well. */
  sectors: z.array(z.enum(SECTORS)).default([]),
});
export type Kind = z.infer<typeof kindSchema>;

/** A type, or a type and a mode of it: "ASSAULT", "COERCE/arrest". */
const typeOrMode = z.enum([
  ...EVENT_TYPES,
  ...EVENT_TYPES.flatMap((type) => PLOVER[type].modes.map((mode) => `${type}/${mode}`)),
]);

/** An entry of `codebook/events/speech.yaml`: what event a statement is. */
export const speechSchema = z
  .strictObject({
    act: some(z.enum(ACTS)),
    /** Its cue's lemma. */
    cue: words,
    /** What the content begins with, where that is an event. */
    content: some(typeOrMode).optional(),
    /** Lemmas at the head of the content. */
    head: words,
    /** Forms of the auxiliary over the content's verb: "said that it *will* …". */
    modal: words,
    /** Whose doing the content is: the speaker's own, or another's. */
    subject: z.enum(["own", "other"]).optional(),
    /** "agreed *to leave*", unlike "agreed that it was late". */
    infinitive: z.literal(true).optional(),
    event: z.enum([...EVENT_TYPES, "none"]),
    mode: z.string().optional(),
    cameo: cameo.optional(),
    example: some(marked),
  })
  .superRefine(({ event, mode }, context) => refuseMode(event, mode, context));
export interface Speech extends z.infer<typeof speechSchema> {
  /** The file of a user's codebook that it stands in; ours where left out. */
  readonly from?: string | undefined;
}

function refuseMode(
  type: EventType | "none",
  mode: string | undefined,
  context: z.core.$RefinementCtx,
): void {
  const modes: readonly string[] = type === "none" ? [] : PLOVER[type].modes;
  if (mode === undefined || modes.includes(mode)) return;
  const use = modes.length > 0 ? `use one of: ${modes.join(", ")}` : `${type} has none`;
  context.addIssue({ code: "custom", path: ["mode"], message: `unknown mode "${mode}"; ${use}` });
}

/** "codebook/events/speech.yaml#demand-3": its first act, and which entry of its file it is. */
export function ruleOfSpeech(speech: Speech, all: readonly Speech[]): string {
  const file = all.filter(({ from }) => from === speech.from);
  const name = speech.from ?? eventFile("speech");
  return `${name}#${speech.act[0]}-${file.indexOf(speech) + 1}`;
}

export const eventFile = (name: string): string => `codebook/events/${name.toLowerCase()}.yaml`;

/**
 * The rules of a type's file; two entries of the same words are told apart by a number.
 * @param from the file where it is a user's
 */
export function rulesOf(
  type: EventType | null,
  entries: readonly Written[],
  from?: string,
): EventRule[] {
  const seen = new Map<string, number>();
  const file = from ?? eventFile(type ?? "none");
  return entries.map((entry) => {
    const name = (entry.event[0] as string).replaceAll(" ", "-");
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const id = `${file}#${name}${count > 1 ? `-${count}` : ""}`;
    const own = from === undefined ? {} : { from };
    return { type, ...entry, cameo: entry.cameo ?? null, id, ...own } as EventRule;
  });
}

/** Kinds that conditions name and that no entry of `codebook/kinds.yaml` has. */
export function unknownKinds(
  file: string,
  { entries, lines }: Entries<Pick<Written, "with" | "except">>,
  kinds: readonly Kind[],
): CodebookProblem[] {
  const known = new Set([SOMEBODY, ...kinds.map(({ kind }) => kind)]);
  return entries.flatMap((entry, index) =>
    kindsIn(entry)
      .filter((kind) => !known.has(kind))
      .map((kind) => ({
        file,
        line: lines[index] as number,
        text: `unknown kind "${kind}"; use one of: ${[...known].join(", ")}`,
      })),
  );
}

/** The kinds of words that an entry's conditions name. */
export function kindsIn(entry: Pick<EventRule, "with" | "except">): string[] {
  return [entry.with, entry.except]
    .flatMap((condition) => Object.values(condition ?? {}))
    .flatMap((value) => (Array.isArray(value) ? value : []))
    .filter((value) => /^[A-Z]+$/u.test(value));
}
