import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { FoundEvent, FoundStatement, Page } from "../../ledger/find/found.js";
import { eventsPage, statementsPage } from "../../ledger/find/page.js";
import type { Ledger } from "../../ledger/store/open/open.js";
import { filterOf, filterSchema, findSchema } from "../find/asked.js";
import { eventCounts, MOST_COUNTED, MOST_LISTED, statementCounts } from "../find/counts.js";
import { json, problems } from "./shapes.js";

const sharedShape = {
  report: z.string(),
  id: z.string(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  time_from: z.string().nullable(),
  time_to: z.string().nullable(),
  quote: z.string().openapi({ description: "The words of its sentence" }),
  marked: z.string().nullable().openapi({
    description: "The same with the words that were looked for between U+E000 and U+E001",
  }),
  rule: z.string(),
};

const partySchema = z.object({
  role: z.enum(["actor", "recipient", "mediator"]),
  name: z.string(),
  country: z.string().nullable(),
  sectors: z.array(z.string()),
  inferred: z.boolean(),
});

const eventSchema = z
  .looseObject({
    ...sharedShape,
    type: z.string(),
    modes: z.array(z.string()),
    cameo: z.string().nullable(),
    quad: z.int(),
    score: z.number(),
    status: z.string(),
    place: z.string().nullable(),
    place_country: z.string().nullable(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    parties: z.array(partySchema),
    positions: z.array(
      z.object({
        name: z.string().nullable(),
        country: z.string().nullable(),
        stance: z.string(),
      }),
    ),
    figures: z.array(
      z.object({
        kind: z.string(),
        low: z.int().nullable(),
        high: z.int().nullable(),
        of: z.string().nullable(),
        by: z.string().nullable(),
      }),
    ),
  })
  .openapi("FoundEvent");

const statementSchema = z
  .looseObject({
    ...sharedShape,
    source: z.string().nullable(),
    source_name: z.string().nullable(),
    source_country: z.string().nullable(),
    anonymous: z.boolean(),
    act: z.string().nullable(),
    cue: z.string().nullable(),
    content: z.string().nullable(),
    addressee: z.string().nullable(),
    form: z.string(),
  })
  .openapi("FoundStatement");

const pageOf = <T extends z.ZodType>(found: T) =>
  z.object({ found: z.array(found), more: z.boolean() });

const countsSchema = z
  .object({
    total: z.int().openapi({
      description: `Up to ${MOST_LISTED}; ${MOST_LISTED + 1} says that there are more`,
    }),
    facets: z.record(
      z.string(),
      z.array(z.object({ value: z.string(), many: z.int() })).readonly(),
    ),
  })
  .openapi("Counts");

const request = { query: findSchema };

const eventsRoute = createRoute({
  method: "get",
  path: "/api/events",
  summary: "Events that fit",
  request,
  responses: { 200: json(pageOf(eventSchema), "Some of them, in order"), ...problems },
});

const statementsRoute = createRoute({
  method: "get",
  path: "/api/statements",
  summary: "Statements that fit",
  request,
  responses: { 200: json(pageOf(statementSchema), "Some of them, in order"), ...problems },
});

const countsRoute = (path: string, summary: string) =>
  createRoute({
    method: "get",
    path,
    summary,
    request: { query: filterSchema },
    responses: {
      200: json(countsSchema, `How many, and of each kind among the newest ${MOST_COUNTED}`),
      ...problems,
    },
  });

const eventCountsRoute = countsRoute(
  "/api/events/counts",
  "How many events fit, and of which kinds",
);
const statementCountsRoute = countsRoute(
  "/api/statements/counts",
  "How many statements fit, and of which kinds",
);

export function find(app: OpenAPIHono, { db }: Ledger): void {
  app.openapi(eventsRoute, async (c) => {
    const { offset, limit, order, ...asked } = c.req.valid("query");
    const page = await eventsPage(db, filterOf(asked), { skip: offset, limit, order });
    return c.json(thawed<FoundEvent, z.infer<typeof eventSchema>>(page), 200);
  });
  app.openapi(statementsRoute, async (c) => {
    const { offset, limit, order, ...asked } = c.req.valid("query");
    const page = await statementsPage(db, filterOf(asked), { skip: offset, limit, order });
    return c.json(thawed<FoundStatement, z.infer<typeof statementSchema>>(page), 200);
  });
  app.openapi(eventCountsRoute, async (c) =>
    c.json(await eventCounts(db, filterOf(c.req.valid("query"))), 200),
  );
  app.openapi(statementCountsRoute, async (c) =>
    c.json(await statementCounts(db, filterOf(c.req.valid("query"))), 200),
  );
}

/** Rows as the schema has them: the same, but for what is readonly. */
function thawed<Row, Shown>({ found, more }: Page<Row>): { found: Shown[]; more: boolean } {
  return { found: found as unknown as Shown[], more };
}
