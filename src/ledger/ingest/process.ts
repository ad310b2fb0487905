import { compileLate } from "../../language/compile-late.js";
import type { Loading } from "./message.js";

// A reading process. Ctrl-C in a terminal reaches it too, but its parent says when it ends; and it ends with its parent.

compileLate();
process.on("SIGINT", () => {});
process.on("SIGTERM", () => {});
process.on("disconnect", () => process.exit());
if (!process.connected) process.exit();

// Loaded only now: a parent that is gone meanwhile would not be noticed before there is somebody to listen.
const { answering } = await import("./answering.js");
await answering(
  {
    tell: (answer) => void process.send?.(answer, undefined, undefined, toNobody),
    listen: (task) => process.on("message", task),
  },
  JSON.parse(process.argv[2] ?? "{}") as Loading,
);

/** What can no longer be sent is nobody's any more: the parent is gone, which "disconnect" tells in a moment. */
function toNobody(): void {}
