import { expect, test } from "vitest";
import { allowsOf } from "./robots.js";

const BOTH = "User-agent: *\nDisallow: /\n\nUser-Agent: Dateline # ours\nDisallow: /private\n";

test.each([
  ["", "/feed.xml", true],
  ["User-agent: *\nDisallow:", "/feed.xml", true],
  ["User-agent: *\nDisallow: /", "/feed.xml", false],
  ["User-agent: other\nDisallow: /", "/feed.xml", true],
  [BOTH, "/feed.xml", true],
  [BOTH, "/private/feed.xml", false],
  ["User-agent: other\nUser-agent: dateline\nDisallow: /a", "/a", false],
  ["User-agent: *\nDisallow: /\nAllow: /feeds/", "/feeds/world.xml", true],
  ["User-agent: *\nAllow: /a\nDisallow: /a", "/a", true],
  ["User-agent: *\nDisallow: /*.xml$", "/feeds/world.xml", false],
  ["User-agent: *\nDisallow: /*.xml$", "/feeds/world.xml?page=2", true],
  ["User-agent: *\nDisallow: /*session=", "/feed?session=1", false],
  ["User-agent: *\r\nDisallow: /a\r\n", "/a", false],
  ["Disallow: /a", "/a", true],
  ["User-agent: *\nDisallow: /a*b*c", "/axxb", true],
])("%j lets fetch %s: %s", (robots, path, want) => {
  expect(allowsOf(robots, "dateline")(path)).toBe(want);
});

test("a line of blanks takes time by its length", () => {
  const line = `${"a:".repeat(50_000)}${" ".repeat(200_000)}x`;
  expect(allowsOf(`User-agent: *\n${line}\nDisallow: /a`, "dateline")("/a")).toBe(false);
});
