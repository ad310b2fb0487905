import type { Token } from "../language/analysis.js";
import type { Statement } from "../reading/format.js";
import { children } from "../statement/cue.js";
import type { Edge } from "./edge.js";
import type { Happening, Scene } from "./happening.js";
import { isDefinite, localTurns } from "./local.js";
import { edgeFrom } from "./upwards.js";
import { type Voice, voiceAt } from "./voice.js";
import { joinerOf, type StanceWords, stanceWords, turnOf } from "./words.js";
import type { Turn } from "./world.js";

/** What was found on the way up from a trigger to the end of the words that one voice speaks. */
export interface Climb {
  /** The innermost first. */
  readonly turns: readonly Turn[];
  /** It stands or falls by itself, whatever the voice does with its sentence. */
  readonly settled: boolean;
  /** The innermost cue that lends a stance and is no statement's. */
  readonly voice: Voice | null;
  /** The last word reached. */
  readonly top: number;
}

/**
 * Climbs from a happening's trigger to the top of its statement's content, or of its sentence.
 *
 * @param speaker the statement in whose content it stands, if any
 */
export function climb(happening: Happening, speaker: Statement | null, scene: Scene): Climb {
  const { sentence, token } = happening;
  const tokens = scene.sentences[sentence]?.tokens ?? [];
  const words = stanceWords(scene.codebook.stances);
  const turns: Turn[] = [];
  let settled = false;
  let shared = true;
  let at = token;
  let below = -1;
  // A repair of the tree may lead down again: no more steps than words.
  for (let steps = 0; steps < tokens.length; steps += 1) {
    if (shared && !settled) turns.push(...localTurns(words, tokens, at, below));
    const { edge, voice } = upwards(words, scene, sentence, at, speaker);
    const next = edge?.governor ?? -1;
    if (!edge || !speaks(speaker, tokens[next] as Token)) {
      if (speaker && !settled) turns.push(...joinedTurn(words, tokens, at, speaker));
      break;
    }
    // "said it was ready after the attack": what stands outside a content is no word of its source.
    if (voice?.statement && voice.statement !== speaker?.id) break;
    if (voice && voice.holders.length > 0) return { turns, settled, voice, top: at };
    if (!settled && edge.turn) turns.push(edge.turn);
    if (voice && !settled) turns.push(...heard(voice, edge));
    settled ||= edge.settled && (!voice || edge.turn !== null || voice.act === "accuse");
    shared = edge.shared && !voice;
    [below, at] = [at, next];
  }
  if (isAsked(tokens, at, speaker) && !settled) turns.push({ makes: "supposed", words: [] });
  return { turns, settled, voice: null, top: at };
}

/** The first words of what is said: "asked *whether* they attacked", "warned them *against* attacking". */
function joinedTurn(
  words: StanceWords,
  tokens: readonly Token[],
  at: number,
  speaker: Statement,
): Turn[] {
  const joiner = joinerOf(words, tokens, at);
  const said = children(tokens, at).some(
    (one) =>
      /^(?:mark|case)$/u.test(tokens[one]?.deprel ?? "") && speaks(speaker, tokens[one] as Token),
  );
  const turn = said && joiner && !isDefinite(tokens, at) ? turnOf(joiner, tokens, at) : null;
  return turn ? [turn] : [];
}

/** The edge from a word, and the voice of the cue it leads to; a cue's object lends its place to the cue. */
function upwards(
  words: StanceWords,
  scene: Scene,
  sentence: number,
  at: number,
  speaker: Statement | null,
): { edge: Edge | null; voice: Voice | null } {
  const tokens = scene.sentences[sentence]?.tokens ?? [];
  const edge = edgeFrom(words, tokens, at);
  if (!edge) return { edge, voice: null };
  const voice = edge.listed ? null : voiceAt(scene, sentence, at, edge, speaker);
  const { over } = edge;
  if (voice || edge.listed || !over) return { edge, voice };
  if (over.listed) return { edge: over, voice: null };
  const further = voiceAt(scene, sentence, at, over, speaker);
  // "maintained a policy of turning boats away" claims nothing
  return further && further.act !== "claim"
    ? { edge: { ...edge, ...over, turn: edge.turn ?? over.turn }, voice: further }
    : { edge, voice: null };
}

function speaks(speaker: Statement | null, { start, end }: Token): boolean {
  return !speaker || speaker.content.spans.some((span) => start >= span.start && end <= span.end);
}

/**
 * A cue without anybody who speaks: "was accused of attacking", "calls for a truce", "was confirmed". What it speaks of
 * is not known by its article alone ("the attack was denied"), unless somebody is accused of it ("charged with the raid").
 */
function heard({ act }: Voice, { settled, governor, place }: Edge): Turn[] {
  if (/^(?:confirm|admit|report)$/u.test(act) || (act === "accuse" && settled)) return [];
  // "A withdrawal was announced": only what is made known
  if (act === "say" && place === "noun") return [];
  const ahead = /^(?:predict|promise|agree)$/u.test(act);
  return [{ makes: ahead ? "expected" : "supposed", words: [governor] }];
}

/** "Did they attack?" */
function isAsked(tokens: readonly Token[], at: number, speaker: Statement | null): boolean {
  const end = tokens.findIndex(({ form }, index) => index > at && /^[?!.]$/u.test(form));
  const mark = tokens[end];
  return (
    mark?.form === "?" &&
    (speaks(speaker, mark) || speaker?.act === "ask" || isNextTo(speaker, mark))
  );
}

/** The mark may be left out of the content with the quote mark after it. */
function isNextTo(speaker: Statement | null, { start }: Token): boolean {
  return speaker?.content.spans.some(({ end }) => end === start) ?? true;
}
