import type { Token } from "../language/analysis.js";
import type { Lexicon } from "./lexicon.js";
import { isPlace, type Marked } from "./marked.js";
import { isDivision, isGround } from "./sort.js";
import { runs, textOf, type Words } from "./words.js";

/** Words after which a body that bears the name of its building is the building. */
const AT = /^(?:in|at|near|outside|inside|around|into|onto|on|behind|opposite)$/iu;
/** "taken *to* Velby General Hospital", unlike "said to Velby University". */
const TAKEN =
  /^(?:take|bring|rush|evacuate|transfer|move|carry|transport|airlift|return|go|come|fly)$/u;

/** Buildings and streets that the reader takes for bodies: "treated at *Velby General Hospital*". */
export function grounds({ sentence, names }: Marked): Words[] {
  const { tokens } = sentence;
  return runs(tokens).filter(({ from, to }) => {
    if (to - from < 2 || !isGround(tokens[to - 1]?.form ?? "")) return false;
    const [start, end] = [tokens[from]?.start as number, tokens[to - 1]?.end as number];
    const label = names.find((name) => name.start < end && name.end > start);
    const isFree = !label || (label.kind === "organisation" && label.end <= end);
    return (isFree || (label && isPlace(label))) && isEntered(tokens, from);
  });
}

function isEntered(tokens: readonly Token[], from: number): boolean {
  const at = /^the$/iu.test(tokens[from - 1]?.form ?? "") ? from - 2 : from - 1;
  const { form, head } = tokens[at] ?? { form: "", head: -1 };
  if (AT.test(form)) return true;
  const governor = tokens[tokens[head]?.head ?? -1];
  return /^to$/iu.test(form) && TAKEN.test(governor?.lemma ?? "");
}

/** "floods in *Velby County*", which the reader takes for a body: the word for its sort says that it is a place. */
export function divisions({ sentence, names }: Marked, { knows }: Lexicon): Words[] {
  const { tokens } = sentence;
  return runs(tokens).flatMap(({ from, to }) => {
    if (to - from < 2 || !isDivision(tokens[to - 1]?.form ?? "")) return [];
    const [start, end] = [tokens[from]?.start as number, tokens[to - 1]?.end as number];
    const isBody = names.some(
      (name) => name.kind === "organisation" && name.start <= start && name.end === end,
    );
    // "in Maiduguri Borno State" names two
    for (let first = from; isBody && first < to - 1; first += 1)
      if (knows(textOf(sentence, first, to - 1))) return [{ from: first, to }];
    return [];
  });
}
