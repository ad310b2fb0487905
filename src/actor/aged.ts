import type { Sentence } from "../language/analysis.js";
import type { Casting } from "./casting.js";
import type { Description } from "./describe.js";
import { inherited } from "./inherited.js";
import type { Draft } from "./roster.js";

/** Years of a child that can talk and of the oldest. */
const AGE = /^(?:[3-9]|[1-9]\d|10\d)$/u;

/** "“We ran,” said Rana Aziz, *51*, who had walked all night": an age and no office is told of ordinary people. */
export function agedAt(description: Description, casting: Casting): Draft["civil"] {
  const { sentence, end, name } = description;
  const { tokens } = casting.analysis.sentences[sentence] as Sentence;
  // "Ana Torres, 38": the tree takes the age for a part of her name
  const from = tokens[end - 2]?.form === "," ? end - 2 : end;
  const [comma, age, after, next] = tokens.slice(from, from + 4);
  // "Luis Ortega, 51, *is* the mayor" tells more
  if (next?.lemma === "be") return null;
  if (name === null || comma?.form !== "," || !AGE.test(age?.form ?? "")) return null;
  if (after?.upos !== "PUNCT") return null;
  const role = casting.codebook.roles.find((one) => one.role.includes("resident")) ?? null;
  return { country: inherited({ ...description, role, owners: [] }, casting) };
}
