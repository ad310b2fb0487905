import type { Gender, GenderWords } from "../codebook/genders.js";
import type { Token } from "../language/analysis.js";
import { fold } from "../place/fold.js";
import type { Description } from "./describe.js";

/** Which first names and which words are of which gender. */
export type Genders = Readonly<Record<GenderWords["as"], ReadonlyMap<string, Gender>>>;

export function gendersOf(entries: readonly GenderWords[]): Genders {
  const of = (as: GenderWords["as"]) =>
    new Map(
      entries
        .filter((one) => one.as === as)
        .flatMap(({ words, gender }) => words.map((word) => [fold(word), gender] as const)),
    );
  return { name: of("name"), word: of("word") };
}

/** "*Mary* Miller", else "*Mrs* Miller", "the *spokeswoman*"; null where the words do not tell, as in "Billie King". */
export function genderOf(
  { name, head, start, end }: Pick<Description, "name" | "head" | "start" | "end">,
  tokens: readonly Token[],
  genders: Genders,
): Gender | null {
  const words = (name ?? "").split(" ").map(fold);
  const first = words[0] as string;
  const byName = words.length > 1 ? (genders.name.get(first) ?? genders.word.get(first)) : null;
  if (byName) return byName;
  for (let at = start; at < end; at += 1) {
    const token = tokens[at] as Token;
    if ((at !== head && !isBeside(token, head)) || words.includes(fold(token.form))) continue;
    const found = genders.word.get(fold((tokens[at] as Token).lemma));
    if (found) return found;
  }
  return null;
}

/** "*Mr* Miller", "*spokeswoman* Mary Miller": what says more of the same one, unlike "his *wife*'s lawyer". */
const isBeside = (token: Token, head: number): boolean =>
  token.head === head && /^(?:compound|flat|appos|nmod:desc)/u.test(token.deprel);
