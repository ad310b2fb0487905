import type { Range } from "../../language/analysis.js";
import { type Draft, overlap } from "../draft.js";
import { entryAt, isMedia, isSaying } from "../entry.js";
import { type Told, treeAt } from "../told.js";
import {
  governed,
  isNominal,
  phraseOf,
  prepositionOf,
  rangeOf,
  type Tree,
  tokenAt,
} from "../tree.js";

/** What nouns of saying can be an occasion: "in a statement", "in a report", "in a warning", "in an appeal". */
const OCCASIONS: ReadonlySet<string> = new Set(["say", "report", "warn", "demand", "ask"]);

/** Kinds of names that are no platform: "on Monday", "in Geneva". */
const NO_PLATFORM: ReadonlySet<string> = new Set([
  "date",
  "place",
  "nationality",
  "person",
  "facility",
]);

/** Where it was said: "in *a post on X*", "told *reporters*", "at *a news conference*"; null where nothing says so. */
export function channelOf(draft: Draft, told: Told): Range | null {
  if (draft.head === null) return null;
  const tree = treeAt(told, draft.sentence);
  const found = placesOf(tree, draft.head)
    .filter((at) => !overlap([rangeOf(tree, [at])], [...draft.content, ...draft.source]))
    .filter((at) => isChannel(at, draft, tree, told))
    .map((at) => undated(phraseOf(tree, at), draft, told))
    .sort((one, other) => one.start - other.start);
  return found.reduce<Range | null>((whole, one) => joined(whole, one, told.text), null);
}

/** "a statement [on Sunday]", "a speech [to open the hall]": neither the day nor what was said is part of it. */
function undated(phrase: Range, { content }: Draft, told: Told): Range {
  const days = told.analysis.names.filter(
    ({ kind, start }) => kind === "date" && start > phrase.start,
  );
  const ends = [...days, ...content].map(({ start }) => start).filter((at) => at > phrase.start);
  const end = Math.min(phrase.end, ...ends);
  if (end === phrase.end) return phrase;
  const text = told.text
    .slice(phrase.start, end)
    .trimEnd()
    .replace(/\s(?:on|of|to|that|for|in)$/u, "")
    .trimEnd();
  return { start: phrase.start, end: phrase.start + text.length };
}

/** "a post" and "X" are one with nothing but "on" between them; else the first is the channel. */
function joined(whole: Range | null, next: Range, text: string): Range {
  if (whole === null) return next;
  const isNext = /^\s+\p{Ll}{2,6}\s+$/u.test(text.slice(whole.end, next.start));
  return isNext ? { start: whole.start, end: next.end } : whole;
}

/** What hangs on the cue, or on a participle beside it: "*Speaking* at a rally, the envoy said". */
function placesOf(tree: Tree, cue: number): number[] {
  const asides = governed(tree, cue, "advcl").filter((at) => tokenAt(tree, at).xpos === "VBG");
  const beside = [cue, ...asides].flatMap((top) =>
    governed(tree, top, "obl", "obj", "iobj", "nmod"),
  );
  const named = governed(tree, cue, "obj", "iobj").flatMap((at) => governed(tree, at, "nmod"));
  return [...beside, ...named].filter((at) => isNominal(tree, at));
}

function isChannel(at: number, { sentence, head }: Draft, tree: Tree, told: Told): boolean {
  const preposition = prepositionOf(tree, at);
  if (preposition === null) return tokenAt(tree, at).head === head && isHearing(at, sentence, told);
  if (/^(?:to|with|on|in)$/u.test(preposition) && isMedia(told, sentence, at)) return true;
  if (/^(?:on|via|through)$/u.test(preposition)) return isPlatform(at, tree, told);
  return isOccasion(at, preposition, tree, told);
}

/** "told *a local broadcaster*", "told *a news conference*", unlike "accused a local broadcaster" */
function isHearing(at: number, sentence: number, told: Told): boolean {
  const tree = treeAt(told, sentence);
  const act = entryAt(told, tree, tokenAt(tree, at).head)?.act;
  const isTold = /^(?:tell|address)$/u.test(tokenAt(tree, tokenAt(tree, at).head).lemma);
  if (isTold && isSaying(told, tree, at) && OCCASIONS.has(entryAt(told, tree, at)?.act ?? ""))
    return true;
  return isMedia(told, sentence, at) && !/^(?:accuse|condemn|praise|demand)$/u.test(act ?? "");
}

/** "on Telegram", "on state television" */
function isPlatform(at: number, tree: Tree, told: Told): boolean {
  const { start, end, upos } = tokenAt(tree, at);
  if (upos === "NOUN") return isOccasion(at, "on", tree, told);
  if (upos !== "PROPN") return false;
  return !told.analysis.names.some(
    (name) => name.start < end && name.end > start && NO_PLATFORM.has(name.kind),
  );
}

/** "in a statement", "during the briefing"; "in response", "on condition" and "in other words" are none. */
function isOccasion(at: number, preposition: string, tree: Tree, told: Told): boolean {
  if (!/^(?:in|at|during|on|via|through|by|over)$/u.test(preposition)) return false;
  const act = entryAt(told, tree, at)?.act ?? "";
  if (!isSaying(told, tree, at) || !OCCASIONS.has(act)) return false;
  if (preposition === "on" && act === "demand") return false;
  if (tokenAt(tree, at).lemma === "word") return false;
  const isBare = (tree.below[at] ?? []).every(
    (child) => tokenAt(tree, child).deprel === "case" || child > at,
  );
  return !(isBare && preposition === "in" && tokenAt(tree, at).xpos === "NN");
}
