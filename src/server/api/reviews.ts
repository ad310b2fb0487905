import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { type Choice, decide, missedIn, undo } from "../../ledger/review/decide.js";
import type { Proposed } from "../../ledger/review/proposed.js";
import { DECISIONS, KINDS, type Review, type Value } from "../../ledger/review/review.js";
import type { Ledger } from "../../ledger/store/open/open.js";
import { ACTOR_COUNTRIES } from "../../reading/countries.js";
import { EVENT_TYPES } from "../../reading/plover.js";
import { ACTOR_KINDS, ACTS, STANCES } from "../../reading/vocabulary.js";
import { filterOf, filterSchema } from "../find/asked.js";
import { atLeast, type Doors } from "../guard/roles.js";
import { Problem, problemSchema } from "../problem.js";
import { MOST_LOOKED_AT, queued } from "../reviews/queue.js";
import { reviewedReading } from "../reviews/reviewed.js";
import { json, missing, problems, reading } from "./shapes.js";

const by = z.string().trim().min(1).max(80).openapi({ description: "Who decides" });
const why = z.string().max(2000).nullable().default(null);
const record = z.string().regex(/^[a-z]\d{1,9}$/);

const stretches = z
  .array(z.object({ start: z.int().min(0), end: z.int().min(1) }))
  .max(20)
  .openapi({ description: "Where the words stand in the text: UTF-16 offsets" });
const actor = z.templateLiteral([z.literal("a"), z.string().regex(/^[1-9]\d{0,8}$/)]);
const holder = z.union([z.literal("author"), actor]);

const missedSchema = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z.literal("event"),
      words: stretches,
      type: z.enum(EVENT_TYPES),
      actors: z.array(actor).max(50),
      recipients: z.array(actor).max(50),
      holder: holder.default("author"),
      stance: z.enum(STANCES).default("affirms"),
    }),
    z.object({
      kind: z.literal("statement"),
      source: stretches,
      actor: actor.nullable(),
      cue: stretches,
      content: stretches,
      act: z.enum(ACTS).nullable(),
    }),
    z.object({
      kind: z.literal("actor"),
      words: stretches,
      name: z.string().trim().min(1).max(200),
      is: z.enum(ACTOR_KINDS),
      country: z.enum(ACTOR_COUNTRIES).nullable(),
    }),
  ])
  .openapi("Missed", { description: "A record that the reading lacks; the rest of it follows" });

const choiceSchema = z
  .discriminatedUnion("decision", [
    z.object({ decision: z.literal("accept"), record, by, why }),
    z.object({ decision: z.literal("reject"), record, by, why }),
    z.object({
      decision: z.literal("correct"),
      record,
      field: z.string().max(60),
      value: z.unknown().openapi({ description: "The field's right value" }),
      by,
      why,
    }),
    z.object({ decision: z.literal("add"), missed: missedSchema, by, why }),
  ])
  .openapi("Choice");

const reviewSchema: z.ZodType<Review> = z
  .looseObject({
    id: z.string(),
    report: z.string(),
    kind: z.enum(KINDS),
    decision: z.enum(DECISIONS),
    field: z.string().nullable(),
    by: z.string(),
    when: z.string(),
    why: z.string().nullable(),
  })
  .openapi("Review") as unknown as z.ZodType<Review>;

const params = z.object({ id: z.string().max(64) });
const refused = {
  422: {
    description: "The decision cannot be taken",
    content: { "application/problem+json": { schema: problemSchema } },
  },
};

const readingRoute = createRoute({
  method: "get",
  path: "/api/reports/{id}/reviewed",
  summary: "A report's reading as people have corrected it, with all that was decided",
  request: { params, query: z.object({ blind: z.enum(["yes"]).optional() }) },
  responses: {
    200: json(
      z
        .object({
          reading,
          rejected: z.array(z.string()).readonly(),
          decided: z
            .array(
              z.object({
                review: reviewSchema,
                record: z.string().nullable(),
                undone: z.boolean(),
              }),
            )
            .readonly(),
        })
        .openapi("Reviewed"),
      "The reading; with blind=yes as the machine made it",
    ),
    ...problems,
    ...missing,
  },
});

const decideRoute = createRoute({
  method: "post",
  path: "/api/reports/{id}/reviews",
  summary: "Decide on a record: accept, reject, correct a field; or add one that was missed",
  request: {
    params,
    body: { required: true, content: { "application/json": { schema: choiceSchema } } },
  },
  responses: {
    200: json(reviewSchema, "The review, as it was written down"),
    ...problems,
    ...refused,
  },
});

const undoRoute = createRoute({
  method: "post",
  path: "/api/reviews/{id}/undo",
  summary: "Take a review back; it stays in the history",
  request: {
    params,
    body: {
      required: true,
      content: { "application/json": { schema: z.object({ by, why }) } },
    },
  },
  responses: { 200: json(reviewSchema, "The review that undoes it"), ...problems, ...refused },
});

const waitingSchema = z.object({
  report: z.string(),
  id: z.string(),
  doubts: z
    .array(z.string())
    .readonly()
    .openapi({ description: "Why it may be wrong; no probability" }),
});

const queueRoute = createRoute({
  method: "get",
  path: "/api/queue/{kind}",
  summary: "Records that fit and that nobody has decided on",
  request: {
    params: z.object({ kind: z.enum(["events", "statements"]) }),
    query: filterSchema.extend({
      sample: z.string().max(40).optional().openapi({ description: "Shuffled by this word" }),
      order: z
        .enum(["newest", "doubt"])
        .default("newest")
        .openapi({
          description: `doubt: those with the most reasons to be wrong first, of the newest ${MOST_LOOKED_AT} that fit`,
        }),
      blindFor: z.string().max(80).optional().openapi({
        description: "Counts only what this person has decided, for agreement studies",
      }),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
  },
  responses: {
    200: json(z.object({ waiting: z.array(waitingSchema) }), "The first of them"),
    ...problems,
  },
});

/** @param now ISO 8601 */
export function reviews(
  app: OpenAPIHono,
  { ledger, doors }: { readonly ledger: Ledger; readonly doors: Doors },
  now: () => string = () => new Date().toISOString(),
): void {
  app.openapi(readingRoute, async (c) => {
    const isBlind = c.req.valid("query").blind !== undefined;
    const found = await reviewedReading(ledger, c.req.valid("param").id, isBlind);
    if (found === null) throw new Problem(404, "The ledger has no report of this id.");
    return c.json(found, 200);
  });
  app.openapi(queueRoute, async (c) => {
    const { sample = null, blindFor = null, limit, order, ...asked } = c.req.valid("query");
    const { kind } = c.req.valid("param");
    const filter = filterOf(asked);
    return c.json(
      {
        waiting: await queued(ledger, {
          ...{ kind, filter, sample, blindFor, limit },
          isByDoubt: order === "doubt",
        }),
      },
      200,
    );
  });
  app.on("POST", ["/api/reports/:id/reviews", "/api/reviews/*"], atLeast("reviewer", doors));
  app.openapi(decideRoute, async (c) => {
    const asked = c.req.valid("json");
    const { id } = c.req.valid("param");
    const given = { by: asked.by, why: asked.why, when: now() };
    return c.json(written(await decide(ledger, id, await choiceOf(ledger, id, asked), given)), 200);
  });
  app.openapi(undoRoute, async (c) => {
    const given = { ...c.req.valid("json"), when: now() };
    return c.json(written(await undo(ledger, c.req.valid("param").id, given)), 200);
  });
}

async function choiceOf(
  { db }: Ledger,
  report: string,
  asked: z.infer<typeof choiceSchema>,
): Promise<Choice> {
  if (asked.decision === "correct") return { ...asked, value: asked.value as Value };
  if (asked.decision !== "add") return asked;
  const { missed } = asked;
  const fields = await missedIn(db, report, missed);
  if (fields === null) throw new Problem(404, "The ledger has no report of this id.");
  return { decision: "add", kind: missed.kind, fields };
}

function written({ review, problem }: Proposed) {
  if (review === null) throw new Problem(422, problem);
  return review;
}
