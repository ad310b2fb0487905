import { once } from "node:events";
import { createServer } from "node:http";
import { metricsText, processMetrics, queueMetrics, workerMetrics } from "./metrics.js";
import type { Queue } from "./queue.js";
import { stateOf } from "./state.js";
import type { Tally } from "./tally.js";

/** What Prometheus calls its text. */
export const METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";

/** Tells how a worker and its queue stand, at /metrics, to this machine alone. */
export async function listenForMetrics(
  queue: Queue,
  tally: Tally,
  port: number,
): Promise<{ readonly close: () => Promise<void> }> {
  const server = createServer(async (request, response) => {
    if (request.url !== "/metrics") return void response.writeHead(404).end();
    // While the server is gone, the worker still tells of itself.
    const state = await stateOf(queue).then(queueMetrics, () => []);
    response.writeHead(200, { "Content-Type": METRICS_TYPE });
    response.end(metricsText([...state, ...workerMetrics(tally), ...processMetrics()]));
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
