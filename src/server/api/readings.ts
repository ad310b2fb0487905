import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { withNotes } from "../../reading/notices.js";
import { type Kit, read } from "../../reading/read.js";
import { ReportFault } from "../../report/fault.js";
import type { Limits } from "../../report/limits.js";
import type { Taken } from "../../report/take.js";
import type { Jobs, Running } from "../changes/jobs.js";
import { Problem } from "../problem.js";
import type { Turns } from "../turns.js";
import { type Asked, fileBody, jobOf, PASTED, taken, textBody } from "./sent.js";
import { json, problems, reading, tooLarge } from "./shapes.js";

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

const answers = { 200: json(answerSchema, "What was found in it"), ...problems, ...tooLarge };

const textRoute = createRoute({
  method: "post",
  path: "/api/readings",
  summary: "Read a text; nothing is kept",
  request: textBody,
  responses: answers,
});

const fileRoute = createRoute({
  method: "post",
  path: "/api/readings/file",
  summary: "Read a file: text, HTML, feed, table, WARC, ZIP; nothing is kept",
  request: fileBody,
  responses: answers,
});

interface Reading {
  readonly kit: () => Promise<Kit>;
  readonly turns: Turns;
  readonly jobs: Jobs;
  readonly limits: Limits;
}

/** Reads what is sent and forgets it. */
export function readings(app: OpenAPIHono, services: Reading): void {
  app.openapi(textRoute, async (c) => {
    const { text, ...asked } = c.req.valid("json");
    return c.json(
      await foundIn(new TextEncoder().encode(text), PASTED, asked, running(c, services)),
      200,
    );
  });
  app.openapi(fileRoute, async (c) => {
    const { name = "file", ...asked } = c.req.valid("query");
    return c.json(await foundIn(await bytesOf(c.req), name, asked, running(c, services)), 200);
  });
}

export async function bytesOf(request: {
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}): Promise<Uint8Array> {
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length === 0) throw new Problem(400, "The file is empty.");
  return bytes;
}

async function foundIn(
  bytes: Uint8Array,
  name: string,
  asked: Asked,
  { kit, turns, limits, job }: Omit<Reading, "jobs"> & { readonly job: Running },
): Promise<z.infer<typeof answerSchema>> {
  const found: Found[] = [];
  try {
    for await (const one of taken(bytes, name, asked, limits)) {
      if (found.length === MOST_REPORTS) return { found, more: true };
      const turn = () => {
        job.tell(found.length);
        return foundOf(one, kit);
      };
      found.push(await turns(turn));
    }
    return { found, more: false };
  } finally {
    job.end();
  }
}

function running(c: Context, { jobs, ...services }: Reading) {
  return { ...services, job: jobs.begin({ id: jobOf(c), what: "reading", name: null }) };
}

async function foundOf(one: Taken, kit: () => Promise<Kit>): Promise<Found> {
  if (one.is === "fault") {
    const { why, advice } = one.fault;
    return { is: "fault", name: one.name, why, advice };
  }
  if (one.is !== "report") return one;
  const { name, report, notes } = one;
  try {
    const reading = withNotes(await read(report, await kit()), notes);
    return { is: "read", name, text: report.text, reading };
  } catch (error) {
    if (!(error instanceof ReportFault)) throw error;
    return { is: "fault", name, why: error.why, advice: error.advice };
  }
}
