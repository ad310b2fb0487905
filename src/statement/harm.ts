import type { Token } from "../language/analysis.js";
import { isUnder, type Scene } from "./condition.js";
import { children, within } from "./cue.js";
import { isNegated } from "./negation.js";

const FIRST_PERSON = /^(?:i|we)$/iu;
const THIRD_PERSON = /^(?:he|she|it|they)$/iu;
const AHEAD = /^(?:will|would|shall|can|could|may|might|'ll|’ll|wo|ca|'d|’d)$/iu;
/** "will not hesitate to strike" is no denial of the strike. */
const HESITATING = /^(?:hesitat\w*|afraid)$/iu;

/** Whether the speaker's own side would do harm: "we will strike", "its forces would respond". */
export function threatens(scene: Scene): boolean {
  return stretches(scene).some((stretch) =>
    stretch.said.some((index) => isOwnHarm(stretch, index, scene)),
  );
}

/** The content in one sentence. */
interface Stretch {
  readonly tokens: readonly Token[];
  readonly said: readonly number[];
}

/** The content, or where none is marked, what the cue governs. */
function stretches({ sentences, tokens, index, content }: Scene): Stretch[] {
  if (content.length === 0) {
    const said = [...tokens.keys()].filter((at) => at > index && isUnder(tokens, at, index));
    return [{ tokens, said }];
  }
  return sentences
    .filter(({ start, end }) => content.some((range) => range.start < end && range.end > start))
    .map((sentence) => ({
      tokens: sentence.tokens,
      said: [...sentence.tokens.keys()].filter((at) =>
        within(sentence.tokens[at] as Token, content),
      ),
    }));
}

function isOwnHarm(stretch: Stretch, index: number, scene: Scene): boolean {
  const { tokens } = stretch;
  const token = tokens[index] as Token;
  if (token.upos !== "VERB" || !scene.harmful.has(token.lemma.toLowerCase())) return false;
  const chain = chainOf(tokens, index);
  const below = chain.flatMap((at) => children(tokens, at));
  if (children(tokens, index).some((at) => tokens[at]?.deprel.endsWith(":pass"))) return false;
  if (chain.some((at) => isNegated(tokens, at) && !HESITATING.test(tokens[at]?.form ?? "")))
    return false;
  if (!below.some((at) => AHEAD.test(tokens[at]?.form ?? "")) && !isGoing(tokens, chain))
    return false;
  const subject = below.find((at) => tokens[at]?.deprel === "nsubj");
  return subject !== undefined && isOwn(subject, stretch, scene);
}

/** The verb and those it hangs on without a subject of its own: "going to strike", "not hesitate to strike". */
function chainOf(tokens: readonly Token[], index: number): number[] {
  const token = tokens[index] as Token;
  const hasSubject = children(tokens, index).some((at) => tokens[at]?.deprel.startsWith("nsubj"));
  if (hasSubject || !/^(?:xcomp|conj)/u.test(token.deprel)) return [index];
  return [index, ...chainOf(tokens, token.head)];
}

const isGoing = (tokens: readonly Token[], chain: readonly number[]): boolean =>
  chain.slice(1).some((at) => /^(?:going|ready|prepared|determined)$/iu.test(tokens[at]?.form ?? ""));

function isOwn(subject: number, { tokens, said }: Stretch, scene: Scene): boolean {
  const { form, lemma, upos } = tokens[subject] as Token;
  if (FIRST_PERSON.test(form)) return true;
  if (THIRD_PERSON.test(form)) return refersToSource(subject, tokens, said, scene);
  if (upos === "PROPN" && namesOf(scene).has(form)) return true;
  if (!scene.forces.has(lemma.toLowerCase())) return false;
  return children(tokens, subject).some((at) => {
    const own = tokens[at] as Token;
    return /^(?:my|our|his|her|its|their)$/iu.test(own.form) || namesOf(scene).has(own.form);
  });
}

/** "warned that it would strike": a pronoun with nobody before it in the content means the speaker. */
function refersToSource(
  subject: number,
  tokens: readonly Token[],
  said: readonly number[],
  { source, text }: Scene,
): boolean {
  const first = said.find((at) => /^(?:NOUN|PROPN|PRON)$/u.test(tokens[at]?.upos ?? ""));
  if (first !== subject) return false;
  if (!/^they$/iu.test(tokens[subject]?.form ?? "")) return true;
  const speaker = source.map(({ start, end }) => text.slice(start, end)).join(" ");
  return /\w{3,}s\b/u.test(speaker) || /^they$/iu.test(speaker);
}

/** The capitalised words of the source. */
function namesOf({ source, text }: Scene): Set<string> {
  const speaker = source.map(({ start, end }) => text.slice(start, end)).join(" ");
  return new Set(speaker.match(/\p{Lu}[\p{L}-]+/gu) ?? []);
}
