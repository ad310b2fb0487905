import { ruleOf } from "../codebook/cues.js";
import type { Token } from "../language/analysis.js";
import type { Act, Actor, Span, Statement } from "../reading/format.js";
import { fits } from "../statement/condition.js";
import { children } from "../statement/cue.js";
import { cueAt } from "../statement/match.js";
import { isUnwilling } from "../statement/negation.js";
import type { Edge } from "./edge.js";
import type { Scene } from "./happening.js";
import { negatorsOf } from "./negation.js";
import { isInfinitive } from "./tense.js";

/** Somebody who lends a stance: a statement, or a word of the codebook's cues with its subject ("the army vowed to …"). */
export interface Voice {
  /** "hearsay": nobody says it, as under "did not say that". */
  readonly act: Exclude<Act, null> | "hearsay";
  readonly holders: readonly Actor["id"][];
  readonly statement: Statement["id"] | null;
  readonly spans: readonly Span[];
  /** "did not think that …": what is said is the opposite. */
  readonly reversed: boolean;
}

/** Cues that say of a noun beside them whether it happened: "denied the raid", "promised a withdrawal". */
const OF_NOUNS = new Set([
  "deny",
  "threaten",
  "demand",
  "promise",
  "agree",
  "refuse",
  "predict",
  "warn",
  "accuse",
]);
/** Nouns that do: "the threat of war", "calls for a truce". */
const NOUNS = new Set([
  "claim",
  "accuse",
  "deny",
  "demand",
  "threaten",
  "promise",
  "refuse",
  "predict",
  "warn",
  "agree",
]);
/** Praise, blame and questions of taste lend no stance by grammar alone: "stormed", "targeted" are cues of blame, too. */
const SILENT = new Set(["none", "condemn", "praise"]);
const PREPOSITION = /^(?:of|to|for|on|against|with|from|about)$/iu;

/** The voice of the cue that governs an event, where the edge to it lets a cue speak. */
export function voiceAt(
  scene: Scene,
  sentence: number,
  at: number,
  edge: Edge,
  speaker: Statement | null,
): Voice | null {
  const tokens = scene.sentences[sentence]?.tokens ?? [];
  const { governor, place } = edge;
  const token = tokens[governor];
  if (!token || place === null) return null;
  const cue = cueAt(tokens, governor, scene.codebook.phrases);
  if (!cue || !mayLend(cue.act, token, place, tokens, at)) return null;
  const told = { ...scene.codebook, ...scene, tokens, index: governor, source: [], content: [] };
  const fitting = cue.cases?.find((one) => fits(one.with, told))?.act ?? cue.act;
  const spoken = orDemand(fitting, tokens, at);
  const negated = negatorsOf(tokens, governor).length > 0;
  const otherwise = cue.negated ?? (isUnwilling(tokens, governor) ? "refuse" : "hearsay");
  const act = negated ? otherwise : spoken;
  if (act === "none") return null;
  const holders = act === "hearsay" ? [] : holdersAt(scene, sentence, governor, speaker);
  const own = scene.statements.find(
    (one) => ruleOf(cue) === one.rule && covers(one.cue.spans, token),
  );
  const { start, end, form } = token;
  return {
    act,
    holders,
    statement:
      own?.id ??
      (speaker?.source.actor && holders.includes(speaker.source.actor) ? speaker.id : null),
    spans: own?.cue.spans ?? [{ start, end, text: form }],
    reversed: negated && cue.raises === true,
  };
}

const covers = (spans: readonly Span[], { start, end }: Token): boolean =>
  spans.some((span) => start >= span.start && end <= span.end);

/** "told the troops to withdraw", "asked them to leave" */
function orDemand<A extends string>(act: A, tokens: readonly Token[], at: number): A | "demand" {
  return isInfinitive(tokens, at) && /^(?:say|ask|warn)$/u.test(act) ? "demand" : act;
}

/** Either tag may be wrong. */
const isNoun = ({ upos, xpos }: Token): boolean =>
  /^(?:NOUN|PROPN)$/u.test(upos) || xpos.startsWith("NN");

function mayLend(
  act: string,
  token: Token,
  place: "clause" | "noun" | "subject",
  tokens: readonly Token[],
  at: number,
): boolean {
  if (SILENT.has(act)) return false;
  if (isNoun(token)) return NOUNS.has(act);
  if (!/^(?:VERB|ADJ|AUX)$/u.test(token.upos)) return false;
  if (place === "clause" || isNamed(token, tokens, at)) return true;
  const cases = children(tokens, at).filter((one) => tokens[one]?.deprel === "case");
  return OF_NOUNS.has(act) && cases.every((one) => PREPOSITION.test(tokens[one]?.form ?? ""));
}

const NAMING = /^(?:call|describe|term|label|dub|brand|denounce|condemn|characteri[sz]e)$/u;

/** "what the envoy called *repression*", "described it as a *massacre*": what it is called, by whoever calls it so. */
function isNamed({ lemma }: Token, tokens: readonly Token[], at: number): boolean {
  if (!NAMING.test(lemma)) return false;
  const isAs = children(tokens, at).some((one) => /^as$/iu.test(tokens[one]?.form ?? ""));
  return tokens[at]?.deprel === "xcomp" || isAs;
}

/** Who speaks: the subject of a verb, the owner of a noun. */
export function holdersAt(
  scene: Scene,
  sentence: number,
  at: number,
  speaker: Statement | null,
): readonly Actor["id"][] {
  const tokens = scene.sentences[sentence]?.tokens ?? [];
  const noun = speakerToken(scene, tokens, at);
  if (noun === null) return [];
  const found = scene.cast.at(sentence, noun);
  if (found.length > 0) return found;
  const isFirst = /^(?:i|we|my|our)$/iu.test(tokens[noun]?.form ?? "");
  return isFirst && speaker?.source.actor ? [speaker.source.actor] : [];
}

const IS_SUBJECT = /^nsubj$/u;

function speakerToken(scene: Scene, tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (!token) return null;
  const below = children(tokens, at);
  const of = (test: (one: Token) => boolean) => below.find((one) => test(tokens[one] as Token));
  if (isNoun(token) && !below.some((one) => tokens[one]?.deprel === "cop"))
    return (
      of(({ deprel }) => deprel === "nmod:poss") ??
      byAgent(tokens, at) ??
      overNoun(scene, tokens, at)
    );
  const subject = of(({ deprel }) => IS_SUBJECT.test(deprel));
  if (subject !== undefined) return antecedent(tokens, subject, at);
  const passive = below.some((one) => /:pass$/u.test(tokens[one]?.deprel ?? ""));
  if (passive || token.deprel === "amod") return byAgent(tokens, at);
  if (token.deprel.startsWith("acl") && token.xpos === "VBN") return byAgent(tokens, at);
  if (token.deprel.startsWith("acl") && token.xpos === "VBG") return token.head;
  if (/^(?:xcomp|conj|advcl)/u.test(token.deprel)) return speakerToken(scene, tokens, token.head);
  return null;
}

/** "who", "which", "that": whom they stand for. */
function antecedent(tokens: readonly Token[], subject: number, verb: number): number {
  const { head, deprel } = tokens[verb] as Token;
  return deprel === "acl:relcl" && /^W/u.test(tokens[subject]?.xpos ?? "") ? head : subject;
}

/** "by the ministry" */
function byAgent(tokens: readonly Token[], at: number): number | null {
  const agent = children(tokens, at).find((one) =>
    children(tokens, one).some(
      (low) => tokens[low]?.deprel === "case" && /^(?:by|from)$/iu.test(tokens[low]?.form ?? ""),
    ),
  );
  return agent ?? null;
}

/** "issued a threat": whoever did; not "faced a threat", "rejected a call". */
function overNoun(scene: Scene, tokens: readonly Token[], at: number): number | null {
  const { head, deprel } = tokens[at] as Token;
  if (deprel !== "obj" || head === -1) return null;
  const act = cueAt(tokens, head, scene.codebook.phrases)?.act;
  return act === "none" || act === "say" ? speakerToken(scene, tokens, head) : null;
}
