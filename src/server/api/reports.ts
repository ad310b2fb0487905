import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { readersOf } from "../../ledger/ingest/readers.js";
import type { Ledger } from "../../ledger/store/open/open.js";
import type { Kit } from "../../reading/read.js";
import type { Limits } from "../../report/limits.js";
import type { Jobs } from "../changes/jobs.js";
import type { NewsOf } from "../changes/news.js";
import { atLeast, type Doors } from "../guard/roles.js";
import { Problem } from "../problem.js";
import { kept } from "../reports/keep.js";
import { listed } from "../reports/list.js";
import { reportBy } from "../reports/one.js";
import type { Turns } from "../turns.js";
import { bytesOf } from "./readings.js";
import { type Asked, fileBody, jobOf, PASTED, taken, textBody } from "./sent.js";
import { json, missing, pageSchema, problems, reading, tooLarge } from "./shapes.js";

const lineSchema = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    published: z.string().nullable(),
    url: z.string().nullable(),
    name: z.string(),
    words: z.int(),
    statements: z.int(),
    events: z.int(),
    contested: z.int(),
  })
  .openapi("ReportLine");

const listRoute = createRoute({
  method: "get",
  path: "/api/reports",
  summary: "The reports of the ledger, the newest first",
  request: { query: pageSchema.extend({ q: z.string().max(200).optional() }) },
  responses: {
    200: json(z.object({ reports: z.array(lineSchema), total: z.int() }), "A page of reports"),
    ...problems,
  },
});

const versionsSchema = z.object({
  program: z.string(),
  reader: z.string(),
  codebook: z.string(),
});

const oneRoute = createRoute({
  method: "get",
  path: "/api/reports/{id}",
  summary: "A report with its text and its current reading",
  request: { params: z.object({ id: z.string().max(64) }) },
  responses: {
    200: json(
      z
        .object({
          text: z.string(),
          name: z.string(),
          authors: z.array(z.string()).readonly(),
          reading,
          inputs: z.array(z.string()).readonly(),
          before: z.array(versionsSchema).readonly(),
        })
        .openapi("KeptReport"),
      "The report",
    ),
    ...problems,
    ...missing,
  },
});

const keptSchema = z
  .object({
    became: z.string(),
    name: z.string(),
    report: z.string().nullable(),
    why: z.string().nullable(),
  })
  .openapi("Kept");

const answers = {
  200: json(z.object({ kept: z.array(keptSchema) }), "What became of what was sent"),
  ...problems,
  ...tooLarge,
};

const keepRoute = createRoute({
  method: "post",
  path: "/api/reports",
  summary: "Read a text and keep it in the ledger",
  request: textBody,
  responses: answers,
});

const keepFileRoute = createRoute({
  method: "post",
  path: "/api/reports/file",
  summary: "Read a file and keep all of its reports",
  request: fileBody,
  responses: answers,
});

interface Keeping {
  readonly ledger: Ledger;
  readonly kit: () => Promise<Kit>;
  readonly turns: Turns;
  readonly limits: Limits;
  readonly doors: Doors;
  readonly jobs: Jobs;
  readonly news: NewsOf;
}

/** The ledger's reports: looked at by all, added to by an admin. */
export function reports(app: OpenAPIHono, services: Keeping): void {
  const { ledger, doors } = services;
  const keptFrom = keeping(services);
  app.openapi(listRoute, async (c) => c.json(await listed(ledger, c.req.valid("query")), 200));
  app.openapi(oneRoute, async (c) => {
    const report = await reportBy(ledger, c.req.valid("param").id);
    if (report === null) throw new Problem(404, "The ledger has no report of this id.");
    return c.json(report, 200);
  });
  app.on("POST", ["/api/reports", "/api/reports/file"], atLeast("admin", doors));
  app.openapi(keepRoute, async (c) => {
    const { text, ...asked } = c.req.valid("json");
    return c.json(await keptFrom(c, new TextEncoder().encode(text), PASTED, asked), 200);
  });
  app.openapi(keepFileRoute, async (c) => {
    const { name = "file", ...asked } = c.req.valid("query");
    return c.json(await keptFrom(c, await bytesOf(c.req), name, asked), 200);
  });
}

/** Told to all who follow while it is under way, and once it is in the ledger. */
function keeping({ ledger, kit, turns, limits, jobs, news }: Keeping) {
  return async (c: Context, bytes: Uint8Array, name: string, asked: Asked) => {
    const job = jobs.begin({ id: jobOf(c), what: "keeping", name });
    try {
      const readers = readersOf(await kit());
      const all = await turns(() => {
        job.tell(0);
        return kept(ledger, taken(bytes, name, asked, limits), name, { readers, tell: job.tell });
      });
      await news.look();
      return { kept: all };
    } finally {
      job.end();
    }
  };
}
