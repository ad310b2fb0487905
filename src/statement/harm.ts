import type { Range, Sentence, Token } from "../language/analysis.js";
import { lastBefore } from "../language/order.js";
import { isUnder, type Scene } from "./condition.js";
import { children, within } from "./cue.js";
import { keysOf } from "./match.js";
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
  return spanned(sentences, content)
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
  const isPatience = isOneOf(scene.patience, token);
  if (token.upos !== "VERB" || !(isPatience || isHarm(tokens, index, scene))) return false;
  const chain = chainOf(tokens, index);
  const below = chain.flatMap((at) => children(tokens, at));
  if (children(tokens, index).some((at) => tokens[at]?.deprel.endsWith(":pass"))) return false;
  const isDenied = (at: number) =>
    isNegated(tokens, at) && !HESITATING.test(tokens[at]?.form ?? "");
  if (chain.some(isDenied) !== isPatience) return false;
  if (!below.some((at) => AHEAD.test(tokens[at]?.form ?? "")) && !isGoing(tokens, chain))
    return false;
  const subject = forcedTo(tokens, index) ?? below.find((at) => tokens[at]?.deprel === "nsubj");
  return subject !== undefined && isOwn(subject, stretch, scene);
}

/** "begin impeachment *proceedings*", too: what is begun or taken, unlike an attack that is faced. */
function isHarm(tokens: readonly Token[], index: number, scene: Scene): boolean {
  const begun = children(tokens, index).filter((at) => tokens[at]?.deprel === "obj");
  const isBegun = BEGINNING.test(tokens[index]?.lemma ?? "");
  return [index, ...(isBegun ? begun : [])].some((at) =>
    isOneOf(scene.harmful, tokens[at] as Token),
  );
}

const BEGINNING = /^(?:begin|start|open|take|file|initiate|mount|order|resume)$/u;

const isOneOf = (words: ReadonlySet<string>, token: Token): boolean =>
  keysOf(token).some((key) => words.has(key));

/** The verb and those it hangs on without a subject of its own: "going to strike", "not hesitate to strike". */
function chainOf(tokens: readonly Token[], index: number): number[] {
  const token = tokens[index] as Token;
  const hasSubject = children(tokens, index).some((at) => tokens[at]?.deprel.startsWith("nsubj"));
  const isBelow = /^(?:xcomp|conj)/u.test(token.deprel) || forcedTo(tokens, index) !== undefined;
  if (hasSubject || !isBelow) return [index];
  return [index, ...chainOf(tokens, token.head)];
}

/** "would oblige *us* to close it": who is forced to would do it. */
function forcedTo(tokens: readonly Token[], index: number): number | undefined {
  const { head, deprel } = tokens[index] as Token;
  if (!/^(?:xcomp|advcl)$/u.test(deprel) || !FORCING.test(tokens[head]?.lemma ?? ""))
    return undefined;
  return children(tokens, head).find((at) => tokens[at]?.deprel === "obj");
}

const FORCING = /^(?:force|oblige|compel|drive|push|leave|prompt|lead)$/u;

const isGoing = (tokens: readonly Token[], chain: readonly number[]): boolean =>
  chain
    .slice(1)
    .some((at) => /^(?:going|ready|prepared|determined)$/iu.test(tokens[at]?.form ?? ""));

function isOwn(subject: number, { tokens, said }: Stretch, scene: Scene): boolean {
  const token = tokens[subject] as Token;
  const { form, upos } = token;
  if (FIRST_PERSON.test(form)) return true;
  if (THIRD_PERSON.test(form)) return refersToSource(subject, tokens, said, scene);
  if (upos === "PROPN" && namesOf(scene).has(form)) return true;
  if (!isOneOf(scene.forces, token)) return false;
  return children(tokens, subject).some((at) => {
    const { form: own, upos: part } = tokens[at] as Token;
    if (/^their$/iu.test(own)) return isPlural(scene);
    return /^(?:my|our|his|her|its)$/iu.test(own) || (part === "PROPN" && namesOf(scene).has(own));
  });
}

/** "warned that it would strike": a pronoun with nobody before it in the content means the speaker. */
function refersToSource(
  subject: number,
  tokens: readonly Token[],
  said: readonly number[],
  scene: Scene,
): boolean {
  const first = said.find((at) => /^(?:NOUN|PROPN|PRON)$/u.test(tokens[at]?.upos ?? ""));
  if (first !== subject) return false;
  return !/^they$/iu.test(tokens[subject]?.form ?? "") || isPlural(scene);
}

/** "officials", "they": whom "they" and "their" may mean. */
const isPlural = (scene: Scene): boolean => /\w{3}s\b|\bthey\b/iu.test(speakerOf(scene));

/** The capitalised words of the source. */
function namesOf(scene: Scene): Set<string> {
  return new Set(speakerOf(scene).match(/\p{Lu}[\p{L}-]+/gu) ?? []);
}

const speakerOf = ({ source, text }: Scene): string =>
  source.map(({ start, end }) => text.slice(start, end)).join(" ");

/** The sentences from the first to the last that a content may stand in. */
function spanned(sentences: readonly Sentence[], content: readonly Range[]): readonly Sentence[] {
  const first = Math.min(...content.map(({ start }) => start));
  const last = Math.max(...content.map(({ end }) => end));
  return sentences.slice(
    Math.max(0, lastBefore(sentences, first)),
    lastBefore(sentences, last) + 1,
  );
}
