import { expect, test } from "vitest";
import type { Name, Token } from "../language/analysis.js";
import { wholeNames } from "./whole-name.js";

/** The names in brackets, all of one kind. */
function namesIn(marked: string, kind: Name["kind"]): string[] {
  const names: Name[] = [];
  const tokens: Token[] = [];
  let open = 0;
  for (const word of marked.split(" ")) {
    const form = word.replace(/^\[|\]$/gu, "");
    const start = (tokens.at(-1)?.end ?? -1) + 1;
    if (word.startsWith("[")) open = start;
    if (word.endsWith("]")) names.push({ start: open, end: start + form.length, kind });
    tokens.push({ start, end: start + form.length, form } as Token);
  }
  return wholeNames(names, tokens).map(({ start, end }) =>
    tokens
      .slice(start, end)
      .map(({ form }) => form)
      .join(" "),
  );
}

test.each([
  ["Minister [Park] [Ji-hoon] left", ["Park Ji-hoon"]],
  ['[Jean] " Baron " [Pierre] left', ['Jean " Baron " Pierre']],
  ["[Omar Ali] , [Rana Aziz] and [Hana] left", ["Omar Ali", "Rana Aziz", "Hana"]],
  ['[Omar] said " no " and " yes , then " [Ali] left', ["Omar", "Ali"]],
])("%s", (marked, want) => expect(namesIn(marked, "person")).toEqual(want));

test("bodies side by side stay two", () =>
  expect(namesIn("the [Union] [Guild] met", "organisation")).toEqual(["Union", "Guild"]));
