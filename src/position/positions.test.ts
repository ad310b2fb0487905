import { expect, test } from "vitest";
import { loadCodebook } from "../codebook/codebook.js";
import { loadReader } from "../language/reader.js";
import { heldIn } from "./marked.js";

/** Which statement a position is from, and the words that lend it. */
const rows = [
  ["The army [attacked] the port.", ["author affirms null []"]],
  ["The army may [attack] the port.", ["author supposes null [may]"]],
  ["<The army> *said* {rebels [attacked] the port}.", ["army affirms s1 [said]"]],
  ["<The army> *said* {rebels may [attack] the port}.", ["army supposes s1 [said may]"]],
  ["<The army> *threatened* {to [attack] the port}.", ["army threatens s1 [threatened]"]],
  ["The army vowed to [attack] the port.", ["army threatens null [vowed]"]],
  [
    "<Rebels> *say* {the army [shelled] the port}, ⟨a charge⟩ «the army» _denies_.",
    ["rebels affirms s1 [say]", "army denies s2 [denies]"],
  ],
  ["Nobody [attacked] the port.", []],
] as const;

const [reader, codebook] = await Promise.all([loadReader(), loadCodebook()]);
const held = await heldIn(
  rows.map(([text]) => text),
  reader,
  codebook,
);

test.each(rows.map(([text, want], index) => [text, want, held[index]] as const))(
  "%s",
  (_, want, positions) => {
    const told = positions?.map(
      ({ holder, stance, statement, spans }) =>
        `${holder} ${stance} ${statement} [${spans.map(({ text }) => text).join(" ")}]`,
    );
    expect(told).toEqual(want);
  },
);
