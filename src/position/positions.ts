import type { Token } from "../language/analysis.js";
import type { Position, Span, Statement } from "../reading/format.js";
import { children, cueWords } from "../statement/cue.js";
import { keysOf } from "../statement/match.js";
import { type Climb, climb } from "./climb.js";
import { denialsOf } from "./denial.js";
import { enclosing, voiceOf } from "./enclosing.js";
import { authorStance, type Spoken, stanceOf } from "./frame.js";
import type { Happening, Scene } from "./happening.js";
import { isDefinite } from "./local.js";
import { sideOf } from "./side.js";
import { isIndicative, isInfinitive, isPast, MODAL } from "./tense.js";
import type { Voice } from "./voice.js";
import { type Turn, under, type World, worldBeneath } from "./world.js";

/**
 * Who holds what stance to a happening: the innermost source that lends one, and whoever denies it pointing at it.
 *
 * @returns empty where the author negates it and nobody holds it: then it is no event
 */
export function positionsOf(happening: Happening, scene: Scene): readonly Position[] {
  const statements = enclosing(happening, scene);
  const [innermost] = statements;
  const found = climb(happening, innermost ?? null, scene);
  const held = heldBy(happening, found, statements, scene);
  const denied = denialsOf(happening, held, scene);
  return [
    ...held,
    ...(found.settled ? denied.filter((one) => isOwnDeed(one, happening, scene)) : denied),
  ];
}

/** "accuses Chad of involvement in the raid, which *it* denies": the raid may be known, its being Chad's is denied. */
function isOwnDeed({ holder }: Position, happening: Happening, scene: Scene): boolean {
  return holder !== "author" && sideOf(happening, holder, scene) === "own";
}

function heldBy(
  happening: Happening,
  found: Climb,
  statements: readonly Statement[],
  scene: Scene,
): Position[] {
  const world = imperative(happening, found, statements[0], scene) ?? worldBeneath(found.turns);
  if (found.voice) return positionsBy(found.voice, happening, found, world, scene);
  let outer = world;
  for (const statement of statements) {
    const voice = voiceOf(statement, scene);
    if (voice.holders.length > 0) return positionsBy(voice, happening, found, outer, scene);
    if (!found.settled) outer = under(worldOf(voice, statement, scene), outer);
  }
  return authors(outer, found.turns, happening, scene);
}

/** What a voice without anybody who speaks makes of its words: "a survey found", "reports say", "it is said". */
function worldOf({ act }: Voice, { source }: Statement, scene: Scene): World {
  if (/^(?:report|confirm|admit)$/u.test(act)) return "actual";
  if (act === "say" && isWritten(source.spans, scene)) return "actual";
  return /^(?:predict|promise|agree)$/u.test(act) ? "expected" : "supposed";
}

/** "*reports* say", "a report *which* says", unlike "a rumour said". */
function isWritten(source: readonly Span[], { sentences }: Scene): boolean {
  const words = cueWords(source, sentences);
  const head = words?.tokens[words.order[0] as number];
  if (!words || !head) return false;
  const clause = words.tokens[head.head];
  const isRelative = /^which$/iu.test(head.form) && clause?.deprel === "acl:relcl";
  return WRITTEN.test((isRelative ? words.tokens[clause.head] : head)?.lemma ?? "");
}

const WRITTEN =
  /^(?:report|document|statement|communique|communiqué|leaflet|letter|notice|article|survey|study|poll|record|data|figure|test|result|finding|footage|image|inquiry|investigation|audit)$/u;

function authors(
  world: World,
  turns: readonly Turn[],
  happening: Happening,
  scene: Scene,
): Position[] {
  const stance = authorStance(world);
  if (!stance) return [];
  const spans = stance === "affirms" ? [] : spansOf(turns, happening, scene);
  return [{ holder: "author", stance, statement: null, spans }];
}

function positionsBy(
  voice: Voice,
  happening: Happening,
  found: Climb,
  told: World,
  scene: Scene,
): Position[] {
  const { act, statement } = voice;
  const world = voice.reversed && !found.settled ? under("not", told) : told;
  // What a denial or a question takes for granted is no word of whoever denies or asks.
  if (found.settled && AGAINST.has(act)) return authors(world, found.turns, happening, scene);
  const { token, sentence } = happening;
  const tokens = scene.sentences[sentence]?.tokens ?? [];
  const isHarm =
    happening.harm ?? keysOf(tokens[token] as Token).some((key) => scene.codebook.harmful.has(key));
  const isTold = isHarm && isMadeKnown(tokens, found.top);
  if (act === "say" && world === "actual" && isTopic(tokens, found.top) && !isTold)
    return authors(world, found.turns, happening, scene);
  const grammar = grammarOf(tokens, found.top);
  return voice.holders.flatMap((holder): Position[] => {
    const side = sideOf(happening, holder, scene);
    const harmful = isHarm || act === "threaten";
    const spoken: Spoken = { ...grammar, act: found.settled ? "say" : act, world, side, harmful };
    const stance = stanceOf(spoken);
    const spans = [
      ...voice.spans,
      ...(stance === "affirms" ? [] : spansOf(found.turns, happening, scene)),
    ];
    return stance ? [{ holder, stance, statement, spans: ordered(spans) }] : [];
  });
}

/**
 * "alluded to the raid", "spoke of the raid": what is spoken about is no word of whoever speaks; what is counted is: "put
 * the number of arrests at 61".
 */
const isTopic = (tokens: readonly Token[], top: number): boolean =>
  tokens[top]?.upos === "NOUN" &&
  !COUNTED.test(tokens[top]?.lemma ?? "") &&
  isDefinite(tokens, top) &&
  /^(?:obj|obl|nmod|nsubj:pass)$/u.test(tokens[top]?.deprel ?? "");

/** "*announced* the arrest of six men": whoever makes harm known tells of it. */
const isMadeKnown = (tokens: readonly Token[], top: number): boolean =>
  tokens[top]?.deprel === "obj" &&
  /^(?:announce|disclose|reveal|report|document|record|log)$/u.test(
    tokens[tokens[top]?.head ?? -1]?.lemma ?? "",
  );

const COUNTED = /^(?:number|toll|figure|count|total|tally)$/u;

const AGAINST = new Set<string>(["deny", "refuse", "ask", "hearsay"]);

function grammarOf(tokens: readonly Token[], top: number) {
  return {
    past: isPast(tokens, top),
    indicative: isIndicative(tokens, top),
    infinitive: isInfinitive(tokens, top),
  };
}

/** "“Withdraw at once,” the envoy said." */
function imperative(
  { sentence }: Happening,
  { top, settled, turns }: Climb,
  statement: Statement | undefined,
  { sentences }: Scene,
): World | null {
  const tokens = sentences[sentence]?.tokens ?? [];
  if (!statement || statement.form === "indirect" || settled) return null;
  const { xpos, deprel } = tokens[top] as Token;
  const dressed = children(tokens, top).some((one) =>
    /^(?:nsubj|aux:pass|cop|mark)/u.test(tokens[one]?.deprel ?? ""),
  );
  const modal = children(tokens, top).some((one) => MODAL.test(tokens[one]?.form ?? ""));
  if (xpos !== "VB" || dressed || modal || /^(?:xcomp|acl|advcl)/u.test(deprel)) return null;
  return under("obliged", worldBeneath(turns));
}

function spansOf(
  turns: readonly Turn[],
  { sentence }: Happening,
  { text, sentences }: Scene,
): Span[] {
  const tokens = sentences[sentence]?.tokens ?? [];
  const words = [...new Set(turns.flatMap((turn) => turn.words))];
  return words.map((word) => {
    const { start, end } = tokens[word] as Token;
    return { start, end, text: text.slice(start, end) };
  });
}

const ordered = (spans: readonly Span[]): Span[] => [...spans].sort((a, b) => a.start - b.start);
