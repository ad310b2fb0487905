import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import type { FoundIncident } from "../../ledger/find/found.js";
import { incidentCounts } from "../../ledger/find/incident-counts.js";
import { incidentsPage } from "../../ledger/find/incidents.js";
import type { Account } from "../../ledger/incident/account.js";
import { QUESTIONS, type Row } from "../../ledger/incident/matrix.js";
import { settle } from "../../ledger/relate/settle.js";
import type { Ledger } from "../../ledger/store/open/open.js";
import { findIncidentsSchema, incidentFilterOf, incidentFilterSchema } from "../find/asked.js";
import { atLeast, type Doors } from "../guard/roles.js";
import { incidentOr404, mergeWith, splitFrom, undoDecision } from "../incidents/decide.js";
import { MOST_REPORTS, type OneIncident, oneIncident } from "../incidents/one.js";
import { problemSchema } from "../problem.js";
import { json, missing, problems } from "./shapes.js";

const claimantSchema = z.object({
  key: z.string(),
  names: z.array(z.string()).readonly(),
  isParty: z.boolean(),
  reports: z.array(z.string()).readonly(),
});

/** What reports together tell of an incident, as `dateline incidents --json` has it. */
export const accountSchema = z
  .looseObject({
    status: z.string(),
    type: z.string(),
    modes: z.array(z.string()),
    from: z.string().nullable(),
    to: z.string().nullable(),
    affirms: z.array(claimantSchema),
    denies: z.array(claimantSchema),
    reports: z.array(z.string()),
    origins: z.array(z.string()),
    corroboration: z.int(),
    partyOnly: z.boolean(),
  })
  .openapi("Account") as unknown as z.ZodType<Account>;

const contextShape = { record: z.string(), quote: z.string(), marked: z.string() };

const saidSchema = z.array(
  z.object({
    ...contextShape,
    report: z.string(),
    names: z.array(z.string()).readonly(),
    figure: z
      .object({ low: z.int().nullable(), high: z.int().nullable(), of: z.string().nullable() })
      .nullable(),
    day: z.string().nullable(),
  }),
);

const cellSchema = z.object({ affirms: saidSchema.readonly(), denies: saidSchema.readonly() });

const rowSchema: z.ZodType<Row> = claimantSchema.extend({
  is: z.enum(["claimant", "origin"]),
  cells: z.record(z.enum(QUESTIONS), cellSchema),
});

const reportingSchema = z.object({
  report: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  tie: z.enum(["exact copy", "near copy", "wire credit", "same post or statement"]).nullable(),
  passages: z
    .array(z.object({ ...contextShape, statuses: z.array(z.string()).readonly() }))
    .readonly(),
  links: z
    .array(
      z.object({
        to: z.string().openapi({ description: "The happening that it is tied to" }),
        points: z.int(),
        reasons: z
          .array(z.looseObject({ why: z.string(), words: z.string(), points: z.int() }))
          .readonly(),
      }),
    )
    .readonly(),
});

const decisionSchema = z.object({
  id: z.int(),
  kind: z.enum(["merge", "split", "undo"]),
  undoes: z.int().nullable(),
  undone: z.boolean(),
  by: z.string(),
  reason: z.string(),
  when: z.string(),
  one: z.array(z.string()).readonly(),
  other: z.array(z.string()).readonly(),
});

const incidentSchema = z
  .object({
    id: z.string(),
    account: accountSchema,
    shown: z.int().openapi({
      description: `Reports whose words are told: the first ${MOST_REPORTS}; the account is of all`,
    }),
    matrix: z.array(rowSchema).readonly(),
    origins: z
      .array(z.object({ origin: z.string(), reports: z.array(reportingSchema).readonly() }))
      .readonly(),
    decisions: z.array(decisionSchema).readonly(),
  })
  .openapi("Incident") as unknown as z.ZodType<OneIncident>;

const foundSchema = z
  .looseObject({
    id: z.string(),
    account: accountSchema,
    status: z.string(),
    reports: z.int(),
    origins: z.int(),
    published: z.string().nullable(),
    last_published: z.string().nullable(),
    publisher: z.string().nullable(),
    title: z.string().nullable(),
    quote: z.string().openapi({ description: "How it was first told" }),
    marked: z.string().nullable(),
  })
  .openapi("FoundIncident") as unknown as z.ZodType<FoundIncident>;

const countSchema = z.array(z.object({ value: z.string(), many: z.int() })).readonly();

const listRoute = createRoute({
  method: "get",
  path: "/api/incidents",
  summary: "Incidents that fit, contested ones first",
  request: { query: findIncidentsSchema },
  responses: {
    200: json(z.object({ found: z.array(foundSchema), more: z.boolean() }), "Some, in order"),
    ...problems,
  },
});

const countsRoute = createRoute({
  method: "get",
  path: "/api/incidents/counts",
  summary: "How many incidents fit, and of which kinds",
  request: { query: incidentFilterSchema },
  responses: {
    200: json(
      z
        .object({
          total: z.int(),
          more: z.boolean().openapi({ description: "Whether there are more than were counted" }),
          statuses: countSchema,
          types: countSchema,
          countries: countSchema,
        })
        .openapi("IncidentCounts"),
      "How many, and of each kind",
    ),
    ...problems,
  },
});

const params = z.object({ id: z.string().min(4).max(64) });
const ground = {
  by: z.string().trim().min(1).max(80).openapi({ description: "Who decides" }),
  reason: z.string().trim().min(1).max(2000),
};
const refused = {
  422: {
    description: "The decision cannot be taken",
    content: { "application/problem+json": { schema: problemSchema } },
  },
};
const becameSchema = z.object({
  decision: z.int().openapi({ description: "Its number, by which it is taken back" }),
  incident: z.string().openapi({ description: "What the incident is called from now on" }),
});

const oneRoute = createRoute({
  method: "get",
  path: "/api/incidents/{id}",
  summary:
    "What reports together tell of a happening; a former id leads to the incident it went into",
  request: { params },
  responses: { 200: json(incidentSchema, "The incident"), ...problems, ...missing },
});

const body = <Shape extends z.ZodRawShape>(shape: Shape) => ({
  required: true,
  content: { "application/json": { schema: z.object({ ...ground, ...shape }) } },
});

const mergeRoute = createRoute({
  method: "post",
  path: "/api/incidents/{id}/merge",
  summary: "Make it one with another incident",
  request: { params, body: body({ other: z.string().min(4).max(64) }) },
  responses: { 200: json(becameSchema, "The decision"), ...problems, ...missing, ...refused },
});

const splitRoute = createRoute({
  method: "post",
  path: "/api/incidents/{id}/split",
  summary: "Take what some reports tell out of it",
  request: { params, body: body({ reports: z.array(z.string().max(64)).min(1).max(1000) }) },
  responses: { 200: json(becameSchema, "The decision"), ...problems, ...missing, ...refused },
});

const undoRoute = createRoute({
  method: "post",
  path: "/api/decisions/{number}/undo",
  summary: "Take a merge or a split back; both decisions stay on record",
  request: {
    params: z.object({ number: z.coerce.number().int().min(1).max(2_000_000_000) }),
    body: body({}),
  },
  responses: {
    200: json(becameSchema.pick({ decision: true }), "The decision that undoes it"),
    ...problems,
    ...missing,
    ...refused,
  },
});

/** Incidents: looked at by all, merged and split by a reviewer. */
export function incidents(
  app: OpenAPIHono,
  { ledger, doors }: { readonly ledger: Ledger; readonly doors: Doors },
): void {
  app.use("/api/incidents/*", settled(ledger));
  app.openapi(listRoute, async (c) => {
    const { offset, limit, order, ...asked } = c.req.valid("query");
    const options = { skip: offset, limit, order };
    const { found, more } = await incidentsPage(ledger.db, incidentFilterOf(asked), options);
    return c.json({ found: [...found], more }, 200);
  });
  app.openapi(countsRoute, async (c) =>
    c.json(await incidentCounts(ledger.db, incidentFilterOf(c.req.valid("query"))), 200),
  );
  app.openapi(oneRoute, async (c) =>
    c.json(await oneIncident(ledger, await incidentOr404(ledger, c.req.valid("param").id)), 200),
  );
  app.on("POST", ["/api/incidents/*", "/api/decisions/*"], atLeast("reviewer", doors));
  app.openapi(mergeRoute, async (c) => {
    const { other, ...why } = c.req.valid("json");
    return c.json(await mergeWith(ledger, c.req.valid("param").id, other, why), 200);
  });
  app.openapi(splitRoute, async (c) => {
    const { reports, ...why } = c.req.valid("json");
    return c.json(await splitFrom(ledger, c.req.valid("param").id, reports, why), 200);
  });
  app.openapi(undoRoute, async (c) =>
    c.json(await undoDecision(ledger, c.req.valid("param").number, c.req.valid("json")), 200),
  );
}

/** A ledger of an earlier version has none until it is settled, which the first to ask waits for. */
function settled(ledger: Ledger): MiddlewareHandler {
  let done: Promise<void> | undefined;
  return async (_, next) => {
    done ??= settle(ledger);
    await done.catch((error: unknown) => {
      done = undefined;
      throw error;
    });
    await next();
  };
}
