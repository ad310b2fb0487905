import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { decide, undo } from "../../ledger/review/decide.js";
import type { Proposed } from "../../ledger/review/proposed.js";
import { DECISIONS, KINDS, type Review, type Value } from "../../ledger/review/review.js";
import type { Ledger } from "../../ledger/store/open/open.js";
import { filterOf, filterSchema } from "../find/asked.js";
import { atLeast, type Doors } from "../guard/roles.js";
import { Problem, problemSchema } from "../problem.js";
import { queued } from "../reviews/queue.js";
import { reviewedReading } from "../reviews/reviewed.js";
import { json, missing, problems, reading } from "./shapes.js";

const by = z.string().trim().min(1).max(80).openapi({ description: "Who decides" });
const why = z.string().max(2000).nullable().default(null);
const record = z.string().regex(/^[a-z]\d{1,9}$/);

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
  summary: "Decide on a record: accept, reject, correct a field",
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

const queueRoute = createRoute({
  method: "get",
  path: "/api/queue/{kind}",
  summary: "Records that fit and that nobody has decided on",
  request: {
    params: z.object({ kind: z.enum(["events", "statements"]) }),
    query: filterSchema.extend({
      sample: z.string().max(40).optional().openapi({ description: "Shuffled by this word" }),
      blindFor: z.string().max(80).optional().openapi({
        description: "Counts only what this person has decided, for agreement studies",
      }),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
  },
  responses: {
    200: json(
      z.object({ waiting: z.array(z.object({ report: z.string(), id: z.string() })) }),
      "The first of them",
    ),
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
    const { sample = null, blindFor = null, limit, ...asked } = c.req.valid("query");
    const { kind } = c.req.valid("param");
    const filter = filterOf(asked);
    return c.json(
      { waiting: await queued(ledger, { kind, filter, sample, blindFor, limit }) },
      200,
    );
  });
  app.on("POST", ["/api/reports/:id/reviews", "/api/reviews/*"], atLeast("reviewer", doors));
  app.openapi(decideRoute, async (c) => {
    const { by, why, ...asked } = c.req.valid("json");
    const choice = asked.decision === "correct" ? { ...asked, value: asked.value as Value } : asked;
    const given = { by, why, when: now() };
    return c.json(written(await decide(ledger, c.req.valid("param").id, choice, given)), 200);
  });
  app.openapi(undoRoute, async (c) => {
    const given = { ...c.req.valid("json"), when: now() };
    return c.json(written(await undo(ledger, c.req.valid("param").id, given)), 200);
  });
}

function written({ review, problem }: Proposed) {
  if (review === null) throw new Problem(422, problem);
  return review;
}
