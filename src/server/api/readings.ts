import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { withNotes } from "../../reading/notices.js";
import { type Kit, read } from "../../reading/read.js";
import { LIMITS } from "../../report/limits.js";
import type { ReportMeta } from "../../report/report.js";
import type { Source } from "../../report/source.js";
import { type Taken, take } from "../../report/take.js";
import { Problem } from "../problem.js";
import type { Turns } from "../turns.js";
import { json, metaSchema, problems, reading, tooLarge } from "./shapes.js";

/** A page shows one report, or a list that a person can look through; more are for the ledger. */
const MOST_REPORTS = 25;

const foundSchema = z
  .discriminatedUnion("is", [
    z.object({ is: z.literal("read"), name: z.string(), text: z.string(), reading }),
    z.object({ is: z.literal("fault"), name: z.string(), why: z.string(), advice: z.string() }),
    z.object({ is: z.literal("foreign"), name: z.string(), language: z.string() }),
    z.object({ is: z.literal("skipped"), name: z.string(), why: z.string() }),
  ])
  .openapi("Found");

type Found = z.infer<typeof foundSchema>;

const answerSchema = z
  .object({
    found: z.array(foundSchema),
    more: z.boolean().openapi({ description: `Whether the input holds more than ${MOST_REPORTS}` }),
  })
  .openapi("Readings");

const textSchema = metaSchema.extend({
  text: z
    .string()
    .min(1)
    .openapi({ description: "Text, HTML, a feed: told by what it begins with" }),
  anyLanguage: z.boolean().optional(),
});

const optionsSchema = metaSchema.extend({
  name: z
    .string()
    .max(300)
    .optional()
    .openapi({ description: "The file's, which helps to tell what it is" }),
  anyLanguage: z.stringbool().optional(),
});

const answers = { 200: json(answerSchema, "What was found in it"), ...problems, ...tooLarge };

const textRoute = createRoute({
  method: "post",
  path: "/api/readings",
  summary: "Read a text; nothing is kept",
  request: { body: { required: true, content: { "application/json": { schema: textSchema } } } },
  responses: answers,
});

const fileRoute = createRoute({
  method: "post",
  path: "/api/readings/file",
  summary: "Read a file: text, HTML, feed, table, WARC, ZIP; nothing is kept",
  request: {
    query: optionsSchema,
    body: {
      required: true,
      content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
    },
  },
  responses: answers,
});

interface Reading {
  readonly kit: () => Promise<Kit>;
  readonly turns: Turns;
}

/** Reads what is sent and forgets it. */
export function readings(app: OpenAPIHono, services: Reading): void {
  app.openapi(textRoute, async (c) => {
    const { text, ...asked } = c.req.valid("json");
    return c.json(
      await foundIn(new TextEncoder().encode(text), "pasted text", asked, services),
      200,
    );
  });
  app.openapi(fileRoute, async (c) => {
    const { name = "file", ...asked } = c.req.valid("query");
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    if (bytes.length === 0) throw new Problem(400, "The file is empty.");
    return c.json(await foundIn(bytes, name, asked, services), 200);
  });
}

type Asked = z.infer<typeof metaSchema> & { readonly anyLanguage?: boolean | undefined };

async function foundIn(
  bytes: Uint8Array,
  name: string,
  asked: Asked,
  { kit, turns }: Reading,
): Promise<z.infer<typeof answerSchema>> {
  const found: Found[] = [];
  for await (const taken of take(sourceOf(name, bytes), takeOptions(asked))) {
    if (found.length === MOST_REPORTS) return { found, more: true };
    found.push(await turns(() => foundOf(taken, kit)));
  }
  return { found, more: false };
}

function sourceOf(name: string, bytes: Uint8Array): Source {
  return {
    name,
    open: async function* () {
      yield bytes;
    },
  };
}

function takeOptions({ anyLanguage, title, publisher, published, url }: Asked) {
  const given: ReportMeta = {
    title: title || null,
    publisher: publisher || null,
    published: published ?? null,
    url: url ?? null,
  };
  const known = () =>
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  return { anyLanguage, known, limits: LIMITS };
}

async function foundOf(taken: Taken, kit: () => Promise<Kit>): Promise<Found> {
  if (taken.is === "fault") {
    const { why, advice } = taken.fault;
    return { is: "fault", name: taken.name, why, advice };
  }
  if (taken.is !== "report") return taken;
  const { name, report, notes } = taken;
  const reading = withNotes(await read(report, await kit()), notes);
  return { is: "read", name, text: report.text, reading };
}
