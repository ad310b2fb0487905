import type { Analysis, Token } from "../language/analysis.js";
import type { Place, Span } from "../reading/format.js";
import { causeSite, climbed, subjectSite } from "./attach.js";
import type { Register } from "./register.js";
import { below, type Scene, type Site, tokenAt } from "./scene.js";

/** Where something happened, and the words that say so; none where another sentence or the dateline does. */
export interface Whereabouts {
  readonly place: Place["id"];
  readonly spans: readonly Span[];
  readonly inferred: boolean;
}

/** Asks for the place of the happening whose word is a token of a sentence. */
export type Where = (sentence: number, token: number) => Whereabouts | null;

/** @param dateline the index of the name before the text; null where there is none */
export function whereaboutsIn(
  all: readonly Scene[],
  { ids, spans }: Register,
  analysis: Analysis,
  dateline: number | null,
): Where {
  const line =
    dateline === null
      ? 0
      : all.findIndex(({ sites }) => sites.some(({ index }) => index === dateline));
  const scenes =
    dateline === null ? all : all.map((scene, at) => (at === line ? bodyOf(scene) : scene));
  const places = { scenes, analysis, dateline, line };
  const of = (site: Pick<Site, "index">, inferred: boolean, isSaid = !inferred): Whereabouts => ({
    place: ids[site.index] as Place["id"],
    spans: isSaid ? [spans[site.index] as Span] : [],
    inferred,
  });
  return (sentence, token) => {
    const scene = scenes[sentence];
    if (!scene?.tokens[token]) return null;
    const { site, top } = climbed(scene, token);
    if (site) return of(site, false);
    const cause = causeSite(scene, top) ?? subjectSite(scene, top);
    if (cause) return of(cause, true, true);
    const earlier = earlierSite(places, sentence, token);
    if (earlier) return of(earlier, true);
    return isOfDateline(places, sentence, top) ? of({ index: dateline as number }, true) : null;
  };
}

/** "GOMA, Congo - Shells fell on Sake": no parser's slip puts them in Goma. */
function bodyOf(scene: Scene): Scene {
  const start = bodyStart(scene.tokens);
  return { ...scene, sites: scene.sites.filter(({ from }) => from >= start) };
}

interface Places {
  readonly scenes: readonly Scene[];
  readonly analysis: Analysis;
  readonly dateline: number | null;
  /** Index of its sentence. */
  readonly line: number;
}

/** "A bomb attack shook Quetta. *The attack* came at dawn": told again in the sentence before it, in the same paragraph. */
function earlierSite({ scenes, analysis }: Places, sentence: number, token: number): Site | null {
  const [scene, before] = [scenes[sentence] as Scene, scenes[sentence - 1]];
  const paragraph = (index: number) => analysis.sentences[index]?.paragraph;
  if (!before || paragraph(sentence) !== paragraph(sentence - 1)) return null;
  const { lemma, upos } = tokenAt(scene, token);
  if (upos !== "NOUN" || !isDefinite(scene, token)) return null;
  for (const [at, other] of before.tokens.entries()) {
    if (other.upos !== "NOUN" || other.lemma !== lemma) continue;
    const { site } = climbed(before, at);
    if (site) return site;
  }
  return null;
}

/** "the attack", with nothing that says which: "the attack on the army" may be another. */
function isDefinite(scene: Scene, token: number): boolean {
  const children = below(scene, token).map((child) => tokenAt(scene, child));
  return (
    children.some(({ form }) => /^(?:the|that|this|these|those)$/iu.test(form)) &&
    children.every(({ deprel }) => /^(?:det|punct|case)$/u.test(deprel))
  );
}

/**
 * "QUETTA (Agency) — A bomb killed nine people on Friday": what the first sentence after a dateline tells as past
 * happened there, where it names no other place or country and is nobody's word.
 */
function isOfDateline(
  { scenes, analysis, dateline, line }: Places,
  sentence: number,
  top: number,
): boolean {
  if (dateline === null) return false;
  const first = scenes.findIndex(
    ({ tokens }, at) => at >= line && tokens.some((_, token) => token >= bodyStart(tokens)),
  );
  const scene = scenes[sentence] as Scene;
  if (sentence !== first) return false;
  const start = sentence === line ? bodyStart(scene.tokens) : 0;
  const { xpos, deprel, lemma } = tokenAt(scene, top);
  if (deprel !== "root" || !/^VB[DN]$/u.test(xpos) || scene.sayings.has(lemma)) return false;
  if (scene.sites.some(({ from }) => from >= start)) return false;
  const { start: from, end: to } = analysis.sentences[sentence] as { start: number; end: number };
  const isOthers = (name: Analysis["names"][number]) =>
    name.kind === "nationality" && name.start >= from && name.end <= to;
  return !analysis.names.some(isOthers) && scene.cues.size === 0;
}

/** The first token after "GOMA, Congo (Agency) —"; the end where a dateline is all there is. */
function bodyStart(tokens: readonly Token[]): number {
  const dash = tokens.findIndex(({ form }) => /^(?::|—|–|-{1,2})$/u.test(form));
  return dash === -1 ? tokens.length : dash + 1;
}
