import { OpenAPIHono, type z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import { HTTPException } from "hono/http-exception";
import type { Ledger } from "../ledger/store/open/open.js";
import { PROGRAM } from "../reading/program.js";
import type { Kit } from "../reading/read.js";
import { type Limits, size } from "../report/limits.js";
import { about, door } from "./api/about.js";
import { actors } from "./api/actors.js";
import { changes } from "./api/changes.js";
import { codebook } from "./api/codebook.js";
import { data } from "./api/data.js";
import { exported } from "./api/export.js";
import { find } from "./api/find.js";
import { incidents } from "./api/incidents.js";
import { metrics } from "./api/metrics.js";
import { overview } from "./api/overview.js";
import { readings } from "./api/readings.js";
import { reports } from "./api/reports.js";
import { reviews } from "./api/reviews.js";
import { searches } from "./api/searches.js";
import { timeAndPlace } from "./api/time-and-place.js";
import { jobs } from "./changes/jobs.js";
import { newsOf } from "./changes/news.js";
import { safeHeaders } from "./guard/headers.js";
import { ownHosts, ownOrigin } from "./guard/hosts.js";
import { RATES, rateLimit } from "./guard/rate.js";
import { atLeast, type Doors } from "./guard/roles.js";
import { Problem, problemAnswer } from "./problem.js";
import { turns } from "./turns.js";
import { type WebFiles, webApp } from "./web-files.js";

/** What a server is made of; tests hand in their own. */
export interface Parts {
  readonly kit: () => Promise<Kit>;
  /** Null for a server that only reads. */
  readonly ledger: Ledger | null;
  readonly web: WebFiles | null;
  readonly doors: Doors;
  /** Names it is known under beside those of this machine. */
  readonly names: readonly string[];
  /** Only this machine can reach it. */
  readonly isLocal: boolean;
  /** Who asks, for the rates: an address. */
  readonly who: (c: Context) => string;
  /** Aborted when the server ends: streams end with it. */
  readonly signal: AbortSignal;
  /** How much is taken in at once, and how long a report may take. */
  readonly limits: Limits;
}

/** The whole server, but for the socket. The order of what stands before the routes is the order of trust. */
export function appOf(parts: Parts): OpenAPIHono {
  const app = new OpenAPIHono({ defaultHook: (result) => refuseInvalid(result) });
  app.onError(answerTo);
  app.notFound((c) => problemAnswer(c, new Problem(404, "There is nothing at this address.")));
  app.use(safeHeaders);
  app.use(ownHosts(parts.names, parts.isLocal), ownOrigin, rateLimit(RATES.all, parts.who));
  app.use("/api/*", (c, next) => (isWritten(c.req.path) ? next() : tagged(c, next)));
  app.use(
    "/api/*",
    compress(),
    bodyLimit({ maxSize: parts.limits.report, onError: () => tooLarge(parts.limits) }),
  );
  app.use("/api/*", noStore);
  app.on("POST", "/api/door", rateLimit(RATES.door, parts.who));
  door(app, parts.doors);
  guarded(app, parts);
  metrics(app, parts.doors, parts.ledger);
  documented(app);
  app.use(webApp(parts.web));
  return app;
}

function guarded(app: OpenAPIHono, { kit, ledger, doors, who, limits, signal }: Parts): void {
  app.use("/api/*", atLeast("reader", doors));
  app.use("/api/readings/*", rateLimit(RATES.readings, who));
  about(app, kit);
  const [taking, running] = [turns(), jobs()];
  app.on("POST", "/api/codebook/test", rateLimit(RATES.readings, who));
  readings(app, { kit, turns: taking, limits, jobs: running });
  codebook(app, { kit, turns: taking });
  if (ledger === null) return;
  const news = newsOf(ledger);
  changes(app, { ledger, news, jobs: running, who, signal });
  reports(app, { ledger, kit, doors, turns: taking, limits, jobs: running, news });
  reviews(app, { ledger, doors });
  find(app, ledger);
  incidents(app, { ledger, doors });
  timeAndPlace(app, ledger);
  actors(app, ledger);
  data(app, ledger);
  overview(app, ledger);
  exported(app, ledger);
  searches(app, { ledger, doors });
}

function documented(app: OpenAPIHono): void {
  app.doc31("/api/openapi.json", {
    openapi: "3.1.0",
    info: { title: "Dateline", version: PROGRAM, license: { name: "Apache-2.0" } },
  });
}

const tagged = etag();

/** A file as it is written, and a stream of news, are nothing to wait for the end of. */
const isWritten = (path: string) => path.startsWith("/api/export/") || path === "/api/changes";

/** Asked again with its ETag rather than taken from a cache: records change under review. */
async function noStore(c: Context, next: () => Promise<void>): Promise<void> {
  await next();
  c.res.headers.set("Cache-Control", "private, no-cache");
}

type Checked = { readonly success: true } | { readonly success: false; readonly error: z.ZodError };

function refuseInvalid(result: Checked): void {
  if (result.success) return;
  const errors = result.error.issues.map(({ path, message }) => ({
    at: path.map(String).join("."),
    text: message,
  }));
  const [first] = errors;
  throw new Problem(
    400,
    first ? `${first.at || "The body"}: ${first.text}` : "It is wrong.",
    errors,
  );
}

function tooLarge({ report }: Limits): never {
  throw new Problem(413, `What is sent at once may have ${size(report)}.`);
}

function answerTo(error: Error, c: Context): Response {
  if (error instanceof Problem) return problemAnswer(c, error);
  if (error instanceof HTTPException)
    return problemAnswer(c, new Problem(error.status, error.message || "It cannot be read."));
  return problemAnswer(c, new Problem(500, `${error.message}; please report this.`));
}
