import { type Example, examplesAt, type Trial, type Tried } from "../codebook/example.js";
import type { Makes, StanceWord } from "../codebook/stances.js";
import { heldIn } from "./marked.js";

/** What the author of an example holds of the event in its brackets, by what the entry makes of it. */
const HELD: Readonly<Record<Makes, string>> = {
  same: "affirms",
  given: "affirms",
  not: "",
  expected: "expects",
  possible: "supposes",
  obliged: "supposes",
  supposed: "supposes",
};

/** Reads every example of words that make something of an event, each by itself. */
export async function triedStances(
  stances: readonly StanceWord[],
  { reader, codebook }: Trial,
): Promise<Tried[]> {
  const rows = stances.flatMap((word) =>
    examplesAt(word, word.example, "example").map((example) => ({ example, word })),
  );
  const held = await heldIn(
    rows.map(({ example }) => example.text),
    reader,
    codebook,
  );
  return rows.map(({ example, word }, index) => {
    const found = (held[index] ?? []).map(({ holder, stance }) => `${holder} ${stance}`);
    return { ...example, fault: faultOf(heldOf(word, example), found) };
  });
}

function heldOf({ makes, past }: StanceWord, { text }: Example): string {
  return HELD[past && /\b(?:was|were|had)\b/u.test(text) ? past : makes];
}

function faultOf(stance: string, found: readonly string[]): string | null {
  const want = stance === "" ? [] : [`author ${stance}`];
  if (found.join() === want.join()) return null;
  const said = (all: readonly string[]) => all.join(", ") || "nobody holds anything";
  return `${said(found)}; the entry says: ${said(want)}`;
}
