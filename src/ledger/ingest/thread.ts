import { parentPort, workerData } from "node:worker_threads";
import { answering } from "./answering.js";
import type { Loading } from "./message.js";

// A reading thread.

const port = parentPort;
if (port === null) throw new Error("this is started as a thread");
await answering(
  {
    tell: (answer) => port.postMessage(answer),
    listen: (task) => port.on("message", task),
  },
  workerData as Loading,
);
