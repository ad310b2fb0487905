import { parentPort, workerData } from "node:worker_threads";
import { bytesOf } from "../store/write/laid-out.js";
import { answering } from "./answering.js";
import type { Loading } from "./message.js";

// A reading thread.

const port = parentPort;
if (port === null) throw new Error("this is started as a thread");
await answering(
  {
    tell: (answer) => port.postMessage(answer, answer.is === "read" ? bytesOf(answer.laid) : []),
    listen: (task) => port.on("message", task),
  },
  workerData as Loading,
);
