import { answering } from "./answering.js";
import type { Loading } from "./message.js";

// A reading process. Ctrl-C in a terminal reaches it too, but its parent says when it ends; and it ends with its parent.

process.on("SIGINT", () => {});
process.on("SIGTERM", () => {});
process.on("disconnect", () => process.exit());
await answering(
  {
    tell: (answer) => void process.send?.(answer),
    listen: (task) => process.on("message", task),
  },
  JSON.parse(process.argv[2] ?? "{}") as Loading,
);
