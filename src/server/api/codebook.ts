import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { SHOWN_SECTIONS, shownIn, soughtIn } from "../../codebook/shown.js";
import { leftIn, unwrapped } from "../../reading/left.js";
import { type Kit, readWith } from "../../reading/read.js";
import { reportFromText } from "../../report/report.js";
import { Problem } from "../problem.js";
import type { Turns } from "../turns.js";
import { day, json, pageSchema, problems, reading } from "./shapes.js";

const section = z.enum(SHOWN_SECTIONS);

const entrySchema = z
  .object({
    section,
    words: z.array(z.string()).readonly(),
    rule: z.string().nullable(),
    says: z.array(z.object({ field: z.string(), value: z.string() })).readonly(),
    examples: z.array(z.string()).readonly(),
    not: z.array(z.string()).readonly(),
  })
  .openapi("CodebookEntry");

const searchRoute = createRoute({
  method: "get",
  path: "/api/codebook",
  summary: "Entries of the codebook in use: types, triggers, cues, known actors, places, words",
  request: {
    query: pageSchema.extend({
      q: z.string().max(200).default("").openapi({ description: "Words of an entry" }),
      section: section.optional(),
    }),
  },
  responses: {
    200: json(
      z.object({
        entries: z.array(entrySchema),
        total: z.int(),
        sections: z.array(z.object({ value: section, many: z.int() })),
      }),
      "Those whose own words they are first",
    ),
    ...problems,
  },
});

/** A sentence or a few; whole reports are read elsewhere. */
const LONGEST = 2_000;

const spanSchema = z.object({ start: z.int(), end: z.int(), text: z.string() });

const testRoute = createRoute({
  method: "post",
  path: "/api/codebook/test",
  summary: "What is coded of a sentence, by which entries, and which words are not and why",
  request: {
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z.object({ sentence: z.string().max(LONGEST), published: day.optional() }),
        },
      },
    },
  },
  responses: {
    200: json(
      z.object({
        text: z.string(),
        reading,
        left: z
          .array(
            z.array(
              z.object({
                words: z.array(spanSchema).readonly(),
                rule: z.string(),
                why: z.string(),
              }),
            ),
          )
          .openapi({ description: "By sentence, words that entries have and that are not coded" }),
      }),
      "The reading of it",
    ),
    ...problems,
  },
});

interface Reading {
  readonly kit: () => Promise<Kit>;
  readonly turns: Turns;
}

export function codebook(app: OpenAPIHono, { kit, turns }: Reading): void {
  app.openapi(searchRoute, async (c) => {
    const { q, section: only, offset, limit } = c.req.valid("query");
    const found = soughtIn(shownIn((await kit()).codebook), q);
    const sections = SHOWN_SECTIONS.map((value) => ({
      value,
      many: found.filter((entry) => entry.section === value).length,
    }));
    const entries = only === undefined ? found : found.filter((entry) => entry.section === only);
    const total = entries.length;
    return c.json({ entries: entries.slice(offset, offset + limit), total, sections }, 200);
  });
  app.openapi(testRoute, async (c) => {
    const { sentence, published = null } = c.req.valid("json");
    const text = unwrapped(sentence);
    if (text === "") throw new Problem(400, "There is no sentence.");
    const tools = await kit();
    return c.json(await turns(() => codingOf(text, published, tools)), 200);
  });
}

async function codingOf(text: string, published: string | null, kit: Kit) {
  const report = reportFromText(text, { published });
  const { analysis, reading } = await readWith(report, kit);
  return { text: report.text, reading, left: leftIn(report, analysis, reading, kit) };
}
