import { z } from "zod";
import {
  actorId,
  eventId,
  holderSchema,
  nameSchema,
  placeId,
  someSpansSchema,
  spansSchema,
  statementId,
  timeId,
} from "./anchor.js";
import { CONTEXTS, EVENT_MODES, EVENT_TYPES, PLOVER } from "./plover.js";
import { STANCES, STATUSES } from "./vocabulary.js";

const partySchema = z.strictObject({ actor: actorId, spans: spansSchema, inferred: z.boolean() });

const positionSchema = z.strictObject({
  holder: holderSchema,
  stance: z.enum(STANCES),
  statement: statementId.nullable(),
  spans: spansSchema,
});

export const positionsSchema = z.array(positionSchema).min(1);

const recordSchema = z.strictObject({
  id: eventId,
  sentence: z.int().min(0),
  trigger: z.strictObject({ spans: someSpansSchema, lemma: nameSchema }),
  type: z.enum(EVENT_TYPES),
  mode: z.array(z.enum(EVENT_MODES)),
  context: z.array(z.enum(CONTEXTS)),
  cameo: z
    .string()
    .regex(/^\d{2,4}$/)
    .nullable(),
  quad: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  score: z.number().min(-10).max(10),
  actors: z.array(partySchema),
  recipients: z.array(partySchema),
  mediators: z.array(partySchema),
  place: z.strictObject({ place: placeId, spans: spansSchema, inferred: z.boolean() }).nullable(),
  time: z.strictObject({ time: timeId, inferred: z.boolean() }).nullable(),
  positions: positionsSchema,
  status: z.enum(STATUSES),
  historical: z.boolean(),
  speech: statementId.nullable(),
  same: eventId.nullable(),
  rule: nameSchema,
  confidence: z.number().min(0).max(1).nullable(),
});

export const eventSchema = recordSchema.superRefine((event, context) => {
  const { quad, modes } = PLOVER[event.type];
  const stranger = event.mode.find((mode) => !(modes as readonly string[]).includes(mode));
  if (stranger !== undefined) refuse(context, "mode", `${stranger} is no mode of ${event.type}`);
  if (event.quad !== quad) refuse(context, "quad", `${event.type} is of quad ${quad}`);
});

function refuse(context: z.core.$RefinementCtx, field: string, message: string): void {
  context.addIssue({ code: "custom", path: [field], message });
}
