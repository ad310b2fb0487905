import type { OpenAPIHono } from "@hono/zod-openapi";
import { METRICS_TYPE } from "../../ledger/queue/listen.js";
import { metricsText, processMetrics, queueMetrics } from "../../ledger/queue/metrics.js";
import { hasQueue, stateOf } from "../../ledger/queue/state.js";
import type { Ledger } from "../../ledger/store/open/open.js";
import { atLeast, type Doors } from "../guard/roles.js";

/** How the server and its ledger's queue stand, as Prometheus reads it: with a reader's token where tokens are asked for. */
export function metrics(app: OpenAPIHono, doors: Doors, ledger: Ledger | null): void {
  app.get("/metrics", atLeast("reader", doors), async (c) => {
    const queue =
      ledger !== null && (await hasQueue({ ledger })) ? await stateOf({ ledger }) : null;
    const text = metricsText([...(queue === null ? [] : queueMetrics(queue)), ...processMetrics()]);
    return c.body(text, 200, { "Content-Type": METRICS_TYPE });
  });
}
