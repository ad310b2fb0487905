import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { forgetSearch, savedSearches, saveSearch } from "../../ledger/saved/searches.js";
import type { Ledger } from "../../ledger/store/open/open.js";
import { findSchema } from "../find/asked.js";
import { atLeast, type Doors } from "../guard/roles.js";
import { Problem } from "../problem.js";
import { json, missing, problems } from "./shapes.js";

const name = z.string().trim().min(1).max(80);

/** An address that asks for something else than the ledger has is no search. */
const query = z
  .string()
  .max(2000)
  .refine((text) => findSchema.strict().safeParse(namesIn(text)).success, {
    error: "it is no search of the ledger",
  })
  .openapi({
    description: "As in the address of the ledger's page",
    example: "type=ASSAULT&q=dam",
  });

/** "type=AID&type=ASSAULT" → { type: ["AID", "ASSAULT"] } */
function namesIn(text: string): Record<string, string | string[]> {
  const given = new URLSearchParams(text);
  const all = [...new Set(given.keys())].map((key): [string, string | string[]] => {
    const values = given.getAll(key);
    return [key, values.length > 1 ? values : (values[0] ?? "")];
  });
  return Object.fromEntries(all);
}

const searchSchema = z
  .object({
    name,
    kind: z.enum(["events", "statements"]),
    query,
    by: z.string().trim().min(1).max(80).openapi({ description: "Who saved it" }),
  })
  .openapi("SavedSearch");

const listRoute = createRoute({
  method: "get",
  path: "/api/searches",
  summary: "Searches that somebody saved, by name",
  responses: {
    200: json(z.object({ searches: z.array(searchSchema) }), "All of them"),
    ...problems,
  },
});

const saveRoute = createRoute({
  method: "post",
  path: "/api/searches",
  summary: "Save a search; what had the name before is replaced",
  request: {
    body: { required: true, content: { "application/json": { schema: searchSchema } } },
  },
  responses: { 200: json(searchSchema, "As it was saved"), ...problems },
});

const forgetRoute = createRoute({
  method: "delete",
  path: "/api/searches/{name}",
  summary: "Forget a saved search",
  request: { params: z.object({ name }) },
  responses: { 204: { description: "It is gone" }, ...problems, ...missing },
});

/** Seen by all, saved and forgotten by reviewers. */
export function searches(
  app: OpenAPIHono,
  { ledger, doors }: { readonly ledger: Ledger; readonly doors: Doors },
): void {
  app.openapi(listRoute, async (c) => c.json({ searches: await savedSearches(ledger.db) }, 200));
  app.on(["POST", "DELETE"], ["/api/searches", "/api/searches/*"], atLeast("reviewer", doors));
  app.openapi(saveRoute, async (c) => {
    const search = c.req.valid("json");
    await saveSearch(ledger, search);
    return c.json(search, 200);
  });
  app.openapi(forgetRoute, async (c) => {
    if (await forgetSearch(ledger, c.req.valid("param").name)) return c.body(null, 204);
    throw new Problem(404, "There is no saved search of this name.");
  });
}
