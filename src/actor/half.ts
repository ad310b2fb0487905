import type { Country } from "../codebook/who.js";
import type { Sentence } from "../language/analysis.js";
import { dependents } from "../language/dependents.js";
import type { Casting } from "./casting.js";
import type { Description } from "./describe.js";
import { stateOf } from "./known.js";
import type { Draft } from "./roster.js";

/** "*the North*", "*the two Koreas*": states of a divided land that the report has named. */
export function halves(description: Description, casting: Casting): readonly Draft[] {
  const { sentence, head } = description;
  const { tokens } = casting.analysis.sentences[sentence] as Sentence;
  const { form } = tokens[head] as { form: string };
  const below = (dependents(tokens)[head] ?? []).map((at) => tokens[at]?.form.toLowerCase());
  const isBare = below.every((word) =>
    /^(?:the|'s|’s|two|both|by|from|with|to|against|on|of|in|and|between|,)$/u.test(word ?? ""),
  );
  if (!isBare) return [];
  const half = /^(North|South)$/u.test(form) && below.includes("the");
  const land = half ? null : /^(\p{Lu}\p{L}+)s$/u.exec(form)?.[1];
  const divided = landsIn(casting).find(
    ({ name }) => half || (name === land && below.includes("two")),
  );
  if (!divided) return [];
  const wanted = half ? [divided[form as "North" | "South"]] : [divided.North, divided.South];
  return wanted.map((country) => stateOf(country, false, casting.roster));
}

interface Land {
  readonly name: string;
  readonly North: Country;
  readonly South: Country;
}

/** Lands of which the codebook has a north and a south, and the report has named one. */
function landsIn({ directory, roster }: Casting): Land[] {
  const byName = new Map([...directory.codes.values()].map((country) => [country.name, country]));
  return roster.drafts.flatMap(({ kind, name }) => {
    const land = kind === "state" ? /^(?:North|South) (\p{L}+)$/u.exec(name)?.[1] : undefined;
    const [North, South] = [byName.get(`North ${land}`), byName.get(`South ${land}`)];
    return land && North && South ? [{ name: land, North, South }] : [];
  });
}
