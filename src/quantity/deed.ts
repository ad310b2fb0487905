import { formOf, isPassive, prepositions, under } from "../event/grammar.js";
import type { Token } from "../language/analysis.js";
import { relation } from "../language/dependents.js";
import { described, stateBeside } from "./described.js";
import type { Figure } from "./figure.js";
import { wordsOf } from "./lexicon.js";
import type { Scene } from "./people.js";
import { tolled } from "./toll.js";
import { type Deed, deedsBy, unique } from "./word.js";

/** How far up coordinations a figure may take its deed from: "soldiers, two policemen and a clerk". */
const DEPTH = 3;

/** What befell those whom a figure counts: by the tree, by the words right beside it, by what it is joined to. */
export function deedsOf(figure: Figure, scene: Scene): readonly Deed[] {
  const finders = [
    () => corrected(own(figure.site, figure, scene), figure, scene),
    () => beside(figure, scene),
    () => joined(figure.site, figure, scene, DEPTH),
  ];
  for (const find of finders) {
    const found = find();
    if (found.length > 0) return shared(found, scene.tokens);
  }
  return [];
}

function own(site: number, figure: Figure, scene: Scene): readonly Deed[] {
  const found = unique([...described(site, figure, scene), ...governed(site, figure, scene)]);
  return found.length > 0 ? found : tolled(site, figure, scene);
}

/** "killed or wounded *nine*": of each at most so many. */
function shared(deeds: readonly Deed[], tokens: readonly Token[]): readonly Deed[] {
  const [killed, injured] = ["killed", "injured"].map((one) =>
    deeds.find(({ kind }) => kind === one),
  );
  if (!killed || !injured) return deeds;
  const isJoined = (one: Deed, other: Deed) =>
    tokens[one.at]?.head === other.at && tokens[one.at]?.deprel === "conj";
  if (!isJoined(killed, injured) && !isJoined(injured, killed)) return deeds;
  return deeds.map((deed) => ({
    ...deed,
    shared: deed.shared || deed === killed || deed === injured,
  }));
}

/** "killed *nine*", "*nine* were killed", "*nine* died", "*nine* are dead", "the killing of *nine*" */
function governed(site: number, figure: Figure, scene: Scene): readonly Deed[] {
  const { tokens } = scene;
  const { head } = tokens[site] as Token;
  if (head < 0) return [];
  switch (relation(tokens[site] as Token)) {
    case "obj":
    case "iobj":
      return acted(site, head, figure, scene);
    case "nsubj":
      return subject(site, head, figure, scene);
    case "obl":
    case "nmod":
      return oblique(site, head, figure, scene);
    default:
      return [];
  }
}

/** "killed *nine*", "left *nine* dead", "the dead included *nine* soldiers" */
function acted(site: number, verb: number, figure: Figure, scene: Scene): readonly Deed[] {
  const { tokens } = scene;
  const others = under(tokens, verb, "obj").filter((at) => at < site);
  const verbs = joinedVerbs(tokens, verb, figure).filter(
    (one) => !others.some((at) => at > one) || one === figure.from - 1,
  );
  const done = verbs.flatMap((at) => deedsBy("object", at, figure, scene));
  const left = stateBeside(verb, figure, scene);
  const listed = /^include$/iu.test(tokens[verb]?.lemma ?? "")
    ? under(tokens, verb, "nsubj").flatMap((at) => stateOf(at, figure, scene))
    : [];
  return unique([...done, ...left, ...listed]);
}

/** "*kidnapped* and *murdered* nine": verbs that share an object. */
function joinedVerbs(tokens: readonly Token[], verb: number, { from }: Figure): number[] {
  const { deprel, head } = tokens[verb] as Token;
  const isSecond = deprel === "conj" && verb - head < HELPERS && isElliptic(tokens, verb);
  const before = isSecond && under(tokens, head, "obj").length === 0 ? [head] : [];
  const after = under(tokens, verb, "conj").filter(
    (at) => at < from && under(tokens, at, "obj", "nsubj").length === 0 && isElliptic(tokens, at),
  );
  return [...before, verb, ...after];
}

function subject(site: number, verb: number, figure: Figure, scene: Scene): readonly Deed[] {
  const { tokens } = scene;
  const chain = predicates(tokens, verb);
  const left = isPassive(tokens, verb) ? stateBeside(verb, figure, scene) : [];
  return unique([
    ...left,
    ...chain.flatMap((at) => {
      const passive = isPassive(tokens, at) || tokens[site]?.deprel === "nsubj:pass";
      const suffers = passive || tokens[at]?.upos === "ADJ" || isBareParticiple(tokens, at);
      return [
        ...(suffers ? deedsBy("object", at, figure, scene) : []),
        ...(site < verb ? deedsBy("subject", at, figure, scene) : []),
        ...stateOf(at, figure, scene),
      ];
    }),
  ]);
}

/** What is said of a subject: "was *reported killed*", "went *missing*", "was *seized* and *shot*". */
function predicates(tokens: readonly Token[], verb: number): number[] {
  const further = [
    ...under(tokens, verb, "xcomp"),
    ...under(tokens, verb, "conj").filter((at) => at > verb && isElliptic(tokens, at)),
    ...under(tokens, verb, "advcl").filter(
      (at) => isReport(tokens, verb) && isBareParticiple(tokens, at),
    ),
  ].filter((at) => under(tokens, at, "nsubj", "csubj").length === 0);
  return [verb, ...further.flatMap((at) => predicates(tokens, at))];
}

/** "and *shot*", "or seriously *wounded*", unlike "and three *wounded*" */
function isElliptic(tokens: readonly Token[], verb: number): boolean {
  let at = verb - 1;
  while (/^(?:AUX|ADV|PART)$/u.test(tokens[at]?.upos ?? "")) at -= 1;
  return /^(?:CCONJ|PUNCT|SCONJ)$/u.test(tokens[at]?.upos ?? "");
}

const isReport = (tokens: readonly Token[], verb: number): boolean =>
  /^(?:report|believe|fear|presume|confirm|declare|say)$/iu.test(tokens[verb]?.lemma ?? "");

/** "Nine *killed*": a participle that has neither helper nor object. */
function isBareParticiple(tokens: readonly Token[], at: number): boolean {
  const { xpos } = tokens[at] as Token;
  return xpos === "VBN" && under(tokens, at, "obj", "aux").length === 0;
}

/** "dead", "the wounded", "deaths": what a word says of those it is said of. */
function stateOf(at: number, figure: Figure, scene: Scene): readonly Deed[] {
  return [...deedsBy("state", at, figure, scene), ...deedsBy("count", at, figure, scene)];
}

/** "the killing of *nine*", "among the dead are *nine*", "killed along with *nine* guards" */
function oblique(site: number, head: number, figure: Figure, scene: Scene): readonly Deed[] {
  const { tokens } = scene;
  const words = prepositions(tokens, site);
  if (words.includes("of") || words.includes("to"))
    return [...deedsBy("count", head, figure, scene), ...gerund(head, figure, scene)];
  const isTogether =
    words.includes("with") && /^(?:along|together)$/u.test(formOf(tokens, figure.from - 2));
  if (!isTogether) return [];
  return isPassive(tokens, head)
    ? deedsBy("object", head, figure, scene)
    : deedsBy("subject", head, figure, scene);
}

/** "the *wounding* of nine" */
function gerund(head: number, figure: Figure, scene: Scene): readonly Deed[] {
  return /^(?:NN|VBG)$/u.test(scene.tokens[head]?.xpos ?? "") &&
    /ing$/iu.test(formOf(scene.tokens, head))
    ? deedsBy("object", head, figure, scene)
    : [];
}

/** "soldiers and *two policemen*", "among the dead were *two policemen*" */
function joined(site: number, figure: Figure, scene: Scene, depth: number): readonly Deed[] {
  const { tokens } = scene;
  const { head } = tokens[site] as Token;
  const among = under(tokens, site, "nmod", "obl").filter((at) =>
    /^among(?:st)?$/u.test(prepositions(tokens, at)[0] ?? ""),
  );
  const listed = among.flatMap((at) => stateOf(at, figure, scene));
  if (listed.length > 0 || head < 0 || depth === 0) return listed;
  const isJoined = /^(?:conj|appos|list)$/u.test(relation(tokens[site] as Token));
  if (!isJoined || !NOMINAL.test(tokens[head]?.upos ?? "")) return [];
  const found = own(head, figure, scene);
  return found.length > 0 ? found : joined(head, figure, scene, depth - 1);
}

const NOMINAL = /^(?:NOUN|PROPN|NUM|PRON|ADJ)$/u;

/** "*injured* more than 200": the tree now and then hangs a bare number on an earlier verb. */
function corrected(found: readonly Deed[], figure: Figure, scene: Scene): readonly Deed[] {
  const { tokens } = scene;
  const at = figure.from - 1;
  const isActive = tokens[at]?.upos === "VERB" && !isPassive(tokens, at);
  if (!isActive || figure.by !== "number" || found.some((deed) => deed.at === at)) return found;
  const next = deedsBy("object", at, figure, scene);
  return next.length > 0 ? next : found;
}

/** "30 others *wounded*", "12 pilots *died*" */
function beside(figure: Figure, scene: Scene): readonly Deed[] {
  if (figure.by === "one" || figure.by === "any") return [];
  const { tokens } = scene;
  const next = afterHelpers(tokens, figure.to);
  if (next === null) return [];
  return unique([
    ...deedsBy("state", next, figure, scene),
    ...(isParticiple(next, scene) ? deedsBy("object", next, figure, scene) : []),
    ...(tokens[next]?.xpos === "VBD" ? deedsBy("subject", next, figure, scene) : []),
  ]);
}

/** "had already been": so many helpers may stand before a participle. */
const HELPERS = 4;

/** "30 others *were* wounded" */
function afterHelpers(tokens: readonly Token[], from: number): number | null {
  let at = from;
  while (/^(?:AUX|ADV)$/u.test(tokens[at]?.upos ?? "")) at += 1;
  return at < tokens.length && at - from < HELPERS ? at : null;
}

/** Not "wounded nine", where what stands next is an object; but "taken *hostage*". */
function isParticiple(at: number, { tokens, lexicon }: Scene): boolean {
  const next = tokens[at + 1];
  if (!/^(?:VBN|VBD|JJ)$/u.test(tokens[at]?.xpos ?? "")) return false;
  if (!next || !/^(?:DET|NUM|NOUN|PROPN|PRON)$/u.test(next.upos)) return true;
  const entries = wordsOf(tokens[at] as Token).flatMap((word) => lexicon.deeds.get(word) ?? []);
  return entries.some(({ near }) => near?.has(next.form.toLowerCase()));
}
