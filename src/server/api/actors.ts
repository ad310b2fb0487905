import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { actorsCalled, actorsMost, actorsNamed } from "../../ledger/find/actors.js";
import { counterpartsOf } from "../../ledger/find/counterparts.js";
import { dealingsOf } from "../../ledger/find/dealings.js";
import type { Known } from "../../ledger/find/known.js";
import type { Ledger } from "../../ledger/store/open/open.js";
import { filterOf, filterSchema } from "../find/asked.js";
import { day, json, problems } from "./shapes.js";

/** A list that somebody can look through; more are found by typing more. */
const MOST = 60;

/** Those that a page shows beside somebody. */
const COUNTERPARTS = 12;

/** Whom a page shows before anybody is looked for. */
const NAMED_MOST = 36;

const roleSchema = z.object({
  role: z.string().nullable(),
  of: z.string().nullable(),
  country: z.string().nullable(),
  from: z.string().nullable().openapi({ description: "Day of the first report that says so" }),
  to: z.string().nullable(),
  reports: z.int(),
  publishers: z.int(),
  reviewedBy: z.array(z.string()).readonly(),
});

const knownSchema = z
  .object({
    name: z.string(),
    kind: z.string(),
    sectors: z.array(z.string()).readonly(),
    reports: z.int(),
    roles: z.array(roleSchema).readonly(),
    conflicts: z
      .array(z.object({ what: z.enum(["country", "role"]), one: z.string(), other: z.string() }))
      .readonly(),
  })
  .openapi("Known", { description: "Everybody of one name, as reports have it" });

const askedSchema = z.object({
  q: z.string().max(200).optional().openapi({ description: "Words of a name" }),
  name: z.string().max(200).optional().openapi({ description: "The whole name" }),
  on: day.optional().meta({ description: "By reports published until then" }),
});

type Asked = z.infer<typeof askedSchema>;

const route = createRoute({
  method: "get",
  path: "/api/actors",
  summary: "Who is who as of when: by words of a name, by the whole name, or whoever is named most",
  request: { query: askedSchema },
  responses: {
    200: json(
      z.object({ actors: z.array(knownSchema), more: z.boolean() }),
      "Those that most reports name come first",
    ),
    ...problems,
  },
});

const counterpartsRoute = createRoute({
  method: "get",
  path: "/api/actors/counterparts",
  summary: "With whom somebody has to do most",
  request: { query: z.object({ name: z.string().max(200) }) },
  responses: {
    200: json(
      z.array(
        z.object({
          name: z.string(),
          country: z.string().nullable(),
          there: z.int().openapi({ description: "Events in which the one asked for acts" }),
          back: z.int(),
        }),
      ),
      "The most first",
    ),
    ...problems,
  },
});

const dealingsRoute = createRoute({
  method: "get",
  path: "/api/actors/dealings",
  summary: "How many statements are by, to and about somebody; how many events they do or undergo",
  request: {
    query: filterSchema
      .pick({ from: true, to: true, since: true, until: true })
      .extend({ name: z.string().max(200) }),
  },
  responses: {
    200: json(
      z.object({
        ...{ by: z.int(), to: z.int(), about: z.int() },
        ...{ actor: z.int(), recipient: z.int() },
      }),
      "By what they are to the records: what `as` may be of the searches",
    ),
    ...problems,
  },
});

export function actors(app: OpenAPIHono, { db }: Ledger): void {
  app.openapi(route, async (c) => {
    const found = await foundBy(db, c.req.valid("query"));
    return c.json({ actors: found.slice(0, MOST), more: found.length > MOST }, 200);
  });
  app.openapi(counterpartsRoute, async (c) =>
    c.json(await counterpartsOf(db, c.req.valid("query").name, COUNTERPARTS), 200),
  );
  app.openapi(dealingsRoute, async (c) => {
    const { name, ...days } = c.req.valid("query");
    return c.json(await dealingsOf(db, name, filterOf(days)), 200);
  });
}

function foundBy(db: Ledger["db"], { name, q = "", on: by }: Asked): Promise<Known[]> {
  const on = by ?? null;
  if (name !== undefined) return actorsCalled(db, name, on);
  return q.trim() === "" ? actorsMost(db, NAMED_MOST) : actorsNamed(db, q, on);
}
