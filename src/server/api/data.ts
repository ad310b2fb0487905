import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { KINDS } from "../../ledger/diff/described.js";
import { diff } from "../../ledger/diff/diff.js";
import { type Made, madeWith } from "../../ledger/diff/versions.js";
import { inputsOf, inputsWith } from "../../ledger/ingest/dropped.js";
import type { Ledger } from "../../ledger/store/open/open.js";
import { OUTCOMES } from "../../ledger/store/schema/tables.js";
import { cardOf } from "../about/card.js";
import { Problem } from "../problem.js";
import { turns } from "../turns.js";
import { json, missing, pageSchema, problems } from "./shapes.js";

const outcome = z.enum(OUTCOMES);

const inputsSchema = z
  .object({
    outcomes: z.array(
      z.object({
        ...{ outcome, many: z.int() },
        reasons: z.array(z.object({ why: z.string(), many: z.int() })),
      }),
    ),
    reports: z.int(),
    undated: z.int().openapi({ description: "Reports that nobody knows the day of" }),
    empty: z.int().openapi({ description: "Reports of which nothing was read" }),
  })
  .openapi("Inputs");

const inputsRoute = createRoute({
  method: "get",
  path: "/api/inputs",
  summary: "What became of all that was found in sources, and why",
  responses: { 200: json(inputsSchema, "By outcome"), ...problems },
});

const someInputsRoute = createRoute({
  method: "get",
  path: "/api/inputs/{outcome}",
  summary: "One by one, what had that outcome",
  request: { params: z.object({ outcome }), query: pageSchema },
  responses: {
    200: json(
      z.array(
        z.object({
          ...{ key: z.string(), outcome },
          ...{ why: z.string().nullable(), report: z.string().nullable() },
        }),
      ),
      "By their names",
    ),
    ...problems,
  },
});

const madeSchema = z.object({
  ...{ id: z.string(), program: z.string(), reader: z.string(), codebook: z.string() },
  readings: z.int(),
  current: z.int(),
});

const versionsRoute = createRoute({
  method: "get",
  path: "/api/versions",
  summary: "The versions that the ledger was read with",
  responses: { 200: json(z.array(madeSchema), "The latest to arrive last"), ...problems },
});

const described = z.looseObject({
  kind: z.enum(KINDS),
  type: z.string(),
  anchor: z.array(z.looseObject({ text: z.string() })),
  fields: z.record(z.string(), z.string()),
});

const differenceSchema = z
  .object({
    ...{ reports: z.int(), changed: z.int() },
    counts: z.array(
      z.object({
        ...{ kind: z.enum(KINDS), type: z.string(), before: z.int(), after: z.int() },
        ...{ added: z.int(), gone: z.int(), recoded: z.int() },
      }),
    ),
    fields: z.record(z.string(), z.int()).openapi({ description: "How often each differs" }),
    examples: z.array(
      z.object({
        ...{ report: z.string(), name: z.string() },
        change: z.looseObject({
          is: z.enum(["added", "gone", "recoded"]),
          before: described.optional(),
          after: described.optional(),
        }),
      }),
    ),
  })
  .openapi("Difference");

const diffRoute = createRoute({
  method: "get",
  path: "/api/diff",
  summary: "What two versions read otherwise, over all reports that both have read",
  request: {
    query: z.object({
      from: z.string().max(200).openapi({ description: "The id of a version" }),
      to: z.string().max(200),
    }),
  },
  responses: { 200: json(differenceSchema, "With examples"), ...problems, ...missing },
});

const cardRoute = createRoute({
  method: "get",
  path: "/api/reader",
  summary: "The reader's model card",
  responses: {
    200: json(z.object({ card: z.string().openapi({ description: "Markdown" }) }), "The card"),
    ...problems,
  },
});

export function data(app: OpenAPIHono, ledger: Ledger): void {
  const { db } = ledger;
  const comparing = turns();
  app.openapi(inputsRoute, async (c) =>
    c.json((await inputsOf(db)) as z.infer<typeof inputsSchema>, 200),
  );
  app.openapi(someInputsRoute, async (c) =>
    c.json(await inputsWith(db, c.req.valid("param").outcome, c.req.valid("query")), 200),
  );
  app.openapi(versionsRoute, async (c) => {
    const made = await madeWith(db);
    return c.json(
      made.map((one) => ({ id: idOf(one), ...one })),
      200,
    );
  });
  app.openapi(diffRoute, async (c) => {
    const { from, to } = c.req.valid("query");
    const made = await madeWith(db);
    const [before, after] = [versionBy(from, made), versionBy(to, made)];
    const { fields, ...rest } = await comparing(() => diff(ledger, before, after));
    const told = { ...rest, fields: Object.fromEntries(fields) };
    return c.json(told as unknown as z.infer<typeof differenceSchema>, 200);
  });
  app.openapi(cardRoute, async (c) => c.json({ card: await cardOf() }, 200));
}

/** "0.1.0~d0c75b42e7b7~7abc9fb9e905" */
const idOf = ({ program, reader, codebook }: Made): string => [program, reader, codebook].join("~");

function versionBy(id: string, made: readonly Made[]): Made {
  const found = made.find((one) => idOf(one) === id);
  if (found === undefined) throw new Problem(404, "No reading of the ledger is of that version.");
  return found;
}
