import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { arrivedIn } from "../../ledger/news/news.js";
import type { Ledger } from "../../ledger/store/open/open.js";
import type { Jobs } from "../changes/jobs.js";
import type { NewsOf } from "../changes/news.js";
import { arrivedAt, eventStream, markOf, type Said } from "../changes/stream.js";
import { Problem } from "../problem.js";
import { problems } from "./shapes.js";

/** A browser shows one page at a time, and a few of them may be one person's. */
const MOST_EACH = 12;
/** Each is a connection. */
const MOST = 200;

const mark = z.string().max(40);

const route = createRoute({
  method: "get",
  path: "/api/changes",
  summary: "What is new in the ledger and what is being read, as server-sent events",
  description:
    "`news` counts what came since the last one: reports, their events and statements, reviews. Its id tells where to go on from. `job` tells how far a reading or an ingest of this server has come.",
  request: {
    query: z.object({
      since: mark.optional().openapi({ description: "The id of the last one that was seen" }),
    }),
    headers: z.object({ "last-event-id": mark.optional() }),
  },
  responses: {
    200: {
      description: "A stream that does not end",
      content: { "text/event-stream": { schema: z.string() } },
    },
    ...problems,
  },
});

interface Changing {
  readonly ledger: Ledger;
  readonly news: NewsOf;
  readonly jobs: Jobs;
  readonly who: (c: Context) => string;
  readonly signal: AbortSignal;
}

export function changes(app: OpenAPIHono, { ledger, news, jobs, who, signal }: Changing): void {
  const counted = following();
  const open = new Set<() => void>();
  signal.addEventListener("abort", () => {
    for (const close of open) close();
  });
  app.openapi(route, async (c) => {
    const { since } = c.req.valid("query");
    const at = arrivedAt(c.req.valid("header")["last-event-id"] ?? since);
    const from = at ?? (await arrivedIn(ledger.db));
    const ended = counted(who(c));
    const begin = (say: (said: Said) => void) => {
      say({ event: "here", id: markOf(from) });
      const stops = [
        news.follow(from, (told) => say({ event: "news", id: markOf(told.at), data: told.news })),
        jobs.follow((job) => say({ event: "job", data: job })),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    };
    c.header("Content-Type", "text/event-stream");
    c.header("X-Accel-Buffering", "no");
    return c.body(eventStream({ begin, ended, open })) as never;
  });
}

/** @returns what lets somebody in, or refuses; and that in turn what lets them out again */
function following(): (who: string) => () => void {
  const many = new Map<string, number>();
  let all = 0;
  return (who) => {
    const own = many.get(who) ?? 0;
    if (own >= MOST_EACH || all >= MOST)
      throw new Problem(429, "Too many pages follow the ledger; close some.", undefined, {
        "Retry-After": "60",
      });
    many.set(who, own + 1);
    all += 1;
    return () => {
      all -= 1;
      const left = (many.get(who) ?? 1) - 1;
      if (left > 0) many.set(who, left);
      else many.delete(who);
    };
  };
}
