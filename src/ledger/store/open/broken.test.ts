import { expect, test } from "vitest";
import { broken } from "./broken.js";

const thrown = (message: string, code?: string) =>
  Object.assign(new Error(message), code === undefined ? {} : { code });

test.each([
  [thrown("terminating connection due to administrator command", "57P01"), "unreachable"],
  [thrown("read ECONNRESET", "ECONNRESET"), "unreachable"],
  [thrown("Connection terminated unexpectedly"), "unreachable"],
  [thrown("could not extend file", "53100"), "full"],
  [thrown("no space left on device, write", "ENOSPC"), "full"],
  [thrown("syntax error", "42601"), undefined],
  [thrown("bad tree"), undefined],
])("%s: %s", (error, kind) => {
  const found = broken(error, "postgres://db/news");
  expect((found as { kind?: string }).kind).toBe(kind);
  if (kind === undefined) expect(found).toBe(error);
});
