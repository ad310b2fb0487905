import { expect, test } from "vitest";
import { projectCodebook } from "../bench.js";
import { renamedIn } from "./renamed.js";

const { countries } = await projectCodebook();
const reading = {
  actors: [{ name: "General Bawa Tindo" }, { name: "Niger" }],
  places: [{ name: "Gardo Valley" }],
};
const text = "General Bawa Tindo left Gardo Valley in Niger; another general stayed in the valley.";
const renamed = renamedIn([reading], [text], countries);

test("people and towns have other names, the same in all of a text", () => {
  const other = renamed(`${text} Tindo spoke.`, 7);
  const [, name] = /^General \p{Lu}\p{Ll}+ (\p{Lu}\p{Ll}+) left/u.exec(other) ?? [];
  expect(name).not.toBe("Tindo");
  expect(other).toMatch(new RegExp(`Valley in Niger; .* ${name} spoke\\.$`));
});

test("each number has its own", () => expect(renamed(text, 7)).not.toBe(renamed(text, 8)));
