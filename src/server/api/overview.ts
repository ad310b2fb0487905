import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { overviewOf } from "../../ledger/find/overview.js";
import type { Ledger } from "../../ledger/store/open/open.js";
import { day, json, problems } from "./shapes.js";

const overviewSchema = z
  .object({
    reports: z.int().openapi({ description: "How many the ledger has" }),
    newest: z.string().nullable().openapi({ description: "The day of the newest report" }),
    since: z.string().nullable().openapi({
      description: "Where none is asked for: the last day, week, month or year with ten reports",
    }),
    fresh: z.int().openapi({ description: "Reports published since then" }),
    pairs: z
      .array(z.object({ one: z.string(), other: z.string(), many: z.int() }))
      .readonly()
      .openapi({ description: "Countries that most of the newest events are between" }),
  })
  .openapi("Overview");

const route = createRoute({
  method: "get",
  path: "/api/overview",
  summary: "How much there is, how much of it is new, and between whom",
  request: { query: z.object({ since: day.optional() }) },
  responses: { 200: json(overviewSchema, "The overview"), ...problems },
});

export function overview(app: OpenAPIHono, { db }: Ledger): void {
  app.openapi(route, async (c) =>
    c.json(await overviewOf(db, c.req.valid("query").since ?? null), 200),
  );
}
