import type { Condition } from "../codebook/schema.js";
import type { Range, Sentence, Token } from "../language/analysis.js";
import { children, within } from "./cue.js";
import { threatens } from "./harm.js";

/** A cue's word in its sentence, with all that a condition may look at. */
export interface Scene {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  /** The cue's word among the tokens. */
  readonly index: number;
  readonly source: readonly Range[];
  readonly content: readonly Range[];
  readonly harmful: ReadonlySet<string>;
  readonly forces: ReadonlySet<string>;
  readonly patience: ReadonlySet<string>;
}

/** Whether all that a condition asks for holds. */
export function fits(
  { clause, object, subject, means, passive, harm }: Condition,
  scene: Scene,
): boolean {
  return (
    (clause !== "question" || asks(scene)) &&
    (clause !== "to" || hasInfinitive(scene)) &&
    (clause !== "ing" || hasGerund(scene)) &&
    (!object || objects(scene).some(({ lemma }) => object.includes(lemma.toLowerCase()))) &&
    (!subject || doersIn(scene).some(({ lemma }) => subject.includes(lemma.toLowerCase()))) &&
    (!means || meansIn(scene).some(({ lemma }) => means.includes(lemma.toLowerCase()))) &&
    (!passive || isPassive(scene)) &&
    (!harm || threatens(scene))
  );
}

const CLAUSAL = new Set(["ccomp", "xcomp"]);
const QUESTION_WORDS = /^(?:whether|if|why|how|who|whom|whose|what|which|when|where)$/iu;

/** "asked whether the talks failed", "asked: “Who fired?”" */
function asks(scene: Scene): boolean {
  const { text, content, tokens, index } = scene;
  const said = content.map(({ start, end }) => text.slice(start, end)).join(" ");
  if (/\?["”’'\s]*$/u.test(said)) return true;
  if (QUESTION_WORDS.test(/\p{L}+/u.exec(said)?.[0] ?? "")) return true;
  return children(tokens, index)
    .filter((child) => CLAUSAL.has(tokens[child]?.deprel ?? ""))
    .some((child) => QUESTION_WORDS.test(firstWord(tokens, child)?.form ?? ""));
}

/** "ruled out *sending* troops" */
const hasGerund = ({ tokens, index }: Scene): boolean =>
  children(tokens, index).some(
    (at) =>
      tokens[at]?.xpos === "VBG" &&
      CLAUSAL.has(tokens[at]?.deprel ?? "") &&
      !children(tokens, at).some((child) => tokens[child]?.deprel.startsWith("nsubj")),
  );

/** "asked both sides to leave"; parsers take "to leave" for a modifier of the sides, too. */
function hasInfinitive({ tokens, index, content }: Scene): boolean {
  const tops = [...tokens.keys()].filter((at) => {
    const token = tokens[at] as Token;
    const governor = tokens[token.head];
    const isTop = within(token, content) && !(governor && within(governor, content));
    const isObjects = governor?.head === index && /^(?:obj|iobj)$/u.test(governor.deprel);
    return (
      (isTop || token.head === index || isObjects) && /^(?:[cx]comp|advcl|acl)/u.test(token.deprel)
    );
  });
  return tops.some((at) =>
    children(tokens, at).some((child) => tokens[child]?.xpos === "TO" && child < at),
  );
}

/** What a verb acts on: "rejected the charge", "the charge was rejected", "a charge rejected by both". */
function objects({ tokens, index }: Scene): Token[] {
  const cue = tokens[index] as Token;
  const own = children(tokens, index).map((child) => tokens[child] as Token);
  const governor = cue.deprel.startsWith("acl") ? tokens[cue.head] : undefined;
  return [
    ...own.filter(({ deprel }) => deprel === "obj" || deprel === "nsubj:pass"),
    ...counted(tokens, index),
    ...(governor ? [governor] : []),
    ...ahead(own),
  ];
}

/** "*the court* dismissed the case", "was dismissed by *the court*" */
const doersIn = ({ tokens, index }: Scene): Token[] =>
  children(tokens, index)
    .map((at) => tokens[at] as Token)
    .filter(({ deprel }) => deprel === "nsubj" || deprel === "obl:agent");

/** What it is done with; parsers hang it on the object, too: "attacked police with *rocks* and *flares*". */
function meansIn({ tokens, index }: Scene): Token[] {
  const under = (at: number) => children(tokens, at);
  const tops = [index, ...under(index).filter((at) => tokens[at]?.deprel === "obj")];
  const means = tops.flatMap(under).filter((at) => under(at).some((word) => isWith(tokens[word])));
  const further = means.flatMap(under).filter((at) => tokens[at]?.deprel === "conj");
  return [...means, ...further].map((at) => tokens[at] as Token);
}

const isWith = (token: Token | undefined): boolean =>
  token?.deprel === "case" && token.lemma.toLowerCase() === "with";

/** Words that only say how many or how much. */
const AMOUNTS =
  /^(?:group|host|number|series|pair|couple|dozen|score|hundred|thousand|lot|batch|load|pile|piece|handful|quantity|amount|kilo|ton|tonne)$/u;

/** "shot down 98 of *the drones*", "found a host of *weapons*" */
function counted(tokens: readonly Token[], index: number): Token[] {
  return children(tokens, index)
    .filter((at) => {
      const { deprel, upos, lemma } = tokens[at] as Token;
      return deprel === "obj" && (upos === "NUM" || AMOUNTS.test(lemma.toLowerCase()));
    })
    .flatMap((at) => children(tokens, at).map((child) => tokens[child] as Token))
    .filter(({ deprel }) => deprel === "nmod");
}

/** "*a claim* the mayor rejects", where the tree has two subjects: the first is what is rejected. */
function ahead(own: readonly Token[]): Token[] {
  const subjects = own.filter(({ deprel }) => deprel === "nsubj");
  return subjects.length > 1 ? subjects.slice(0, 1) : [];
}

function isPassive({ tokens, index }: Scene): boolean {
  return children(tokens, index).some((child) =>
    /^(?:nsubj:pass|aux:pass|cop)$/u.test(tokens[child]?.deprel ?? ""),
  );
}

function firstWord(tokens: readonly Token[], top: number): Token | undefined {
  return tokens.find(
    ({ upos }, at) => upos !== "PUNCT" && upos !== "ADP" && isUnder(tokens, at, top),
  );
}

/** Whether a token is another or somewhere beneath it. */
export function isUnder(tokens: readonly Token[], index: number, top: number): boolean {
  for (let at = index; at !== -1; at = (tokens[at] as Token).head) if (at === top) return true;
  return false;
}
