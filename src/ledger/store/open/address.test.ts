import { expect, test } from "vitest";
import { addressOf, shown } from "./address.js";

test.each([
  ["./dateline-ledger", "folder", "./dateline-ledger"],
  ["postgres", "folder", "postgres"],
  ["postgres://localhost/news", "server", "postgres://localhost/news"],
  ["postgresql://ann@db/news", "server", "postgresql://ann@db/news"],
  ["postgres://ann:s3cret@db:5432/news", "server", "postgres://ann:…@db:5432/news"],
  ["postgres://ann:s3c@ret@db/news", "server", "postgres://ann:…@db/news"],
  [
    "postgres://db/news?user=ann&password=s3cret",
    "server",
    "postgres://db/news?user=ann&password=…",
  ],
])("%s is a %s, shown as %s", (text, is, want) => {
  expect(addressOf(text).is).toBe(is);
  expect(shown(addressOf(text))).toBe(want);
});
