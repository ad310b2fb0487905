import { governed, isNominal, prepositionOf, relationOf, type Tree, tokenAt } from "./tree.js";

/** Relations along which a verb shares the subject of its governor: "said … and added …, warning that …". */
const SHARING = new Set(["conj", "advcl", "xcomp", "acl"]);

/** The head of whoever speaks by a cue: "the envoy" said, accused by "the council", "Arland"'s claim, or null. */
export function speakerOf(tree: Tree, cue: number): number | null {
  const { deprel, head, upos, form } = tokenAt(tree, cue);
  if (/^according$/iu.test(form)) return afterAccording(tree, cue);
  if (/^(?:case|mark)$/u.test(deprel)) return head >= 0 ? head : null;
  if (upos === "NOUN") return ownerOf(tree, cue) ?? subjectOf(tree, cue);
  if (isPassive(tree, cue)) return agentOf(tree, cue);
  return subjectOf(tree, cue);
}

/** "according to *the envoy*": above it in the tree, or beneath it. */
function afterAccording(tree: Tree, cue: number): number | null {
  const { head } = tokenAt(tree, cue);
  if (head > cue) return head;
  return governed(tree, cue, "obl", "nmod", "obj").find((at) => at > cue) ?? null;
}

/** The subject of a verb, its own or shared with the verb it hangs on. */
function subjectOf(tree: Tree, verb: number): number | null {
  const own = nearestSubject(tree, verb);
  if (own !== null) return own;
  if (governed(tree, verb, "csubj", "expl").length > 0) return null;
  const { head, xpos } = tokenAt(tree, verb);
  const charged = chargedWith(tree, verb);
  if (charged !== null) return charged;
  if (head < 0 || !SHARING.has(relationOf(tree, verb))) return null;
  if (xpos === "VBG" && isAside(tree, verb)) return mainSubject(tree, verb);
  const writer = writerOf(tree, verb) ?? summonerOf(tree, verb);
  if (writer !== null) return writer;
  return isNominal(tree, head) ? head : subjectOf(tree, head);
}

/** "*The king* sent a letter to the council *threatening* to leave": who wrote it, and not to whom. */
export function writerOf(tree: Tree, verb: number): number | null {
  const { head, deprel, xpos } = tokenAt(tree, verb);
  if (deprel !== "acl" || xpos !== "VBG") return null;
  let at = head;
  while (tokenAt(tree, at).deprel === "nmod") at = tokenAt(tree, at).head;
  const { lemma, head: sent } = tokenAt(tree, at);
  return WRITING.test(lemma) && sent >= 0 ? subjectOf(tree, sent) : null;
}

/** "*Chad* summoned the envoy to *complain*": not the envoy, where the tree hangs the complaint on him. */
function summonerOf(tree: Tree, verb: number): number | null {
  const { head, deprel, lemma } = tokenAt(tree, verb);
  if (deprel !== "acl" || !/^(?:complain|protest|object)$/u.test(lemma)) return null;
  const { deprel: relation, head: over } = tokenAt(tree, head);
  const isSummoned = relation === "obj" && over >= 0 && tokenAt(tree, over).lemma === "summon";
  return isSummoned ? subjectOf(tree, over) : null;
}

const WRITING = /^(?:letter|message|note|memorandum|petition|telegram|e-?mail|appeal)$/u;

/** "accused *Arland* of encouraging both": what somebody is accused of saying. */
function chargedWith(tree: Tree, verb: number): number | null {
  const { head, xpos } = tokenAt(tree, verb);
  if (head < 0 || xpos !== "VBG" || !ACCUSING.test(tokenAt(tree, head).lemma)) return null;
  const isCharge = governed(tree, verb, "mark", "case").some((at) =>
    /^(?:of|for)$/iu.test(tokenAt(tree, at).form),
  );
  return isCharge ? (governed(tree, head, "obj")[0] ?? null) : null;
}

const ACCUSING = /^(?:accuse|blame|suspect|condemn|criticise|criticize|denounce)$/u;

/** "In a statement, *it* demanded that …": an "it" that only fills the place has a passive or a verb of seeming. */
function itself(tree: Tree, verb: number): number[] {
  const { upos, lemma } = tokenAt(tree, verb);
  if (upos !== "VERB" || /^(?:seem|appear|happen|turn|emerge|take)$/u.test(lemma)) return [];
  if (isPassive(tree, verb)) return [];
  return governed(tree, verb, "expl").filter((at) => /^it$/iu.test(tokenAt(tree, at).form));
}

/** Of several subjects, as of two sentences taken for one, the one that stands next to the verb. */
function nearestSubject(tree: Tree, verb: number): number | null {
  const own = governed(tree, verb, "nsubj").concat(itself(tree, verb));
  const before = own.filter((at) => at < verb).at(-1);
  return before ?? own[0] ?? null;
}

/** "…, accusing both", "…,” accusing both": a participle after a comma. */
export const isAside = (tree: Tree, verb: number): boolean =>
  tree.tokens.slice(Math.max(0, verb - 2), verb).some(({ form }) => form === ",");

/**
 * Whoever speaks by a participle after a comma is who speaks in the sentence, not what is spoken of: "The *army* said
 * it had struck the camp, claiming …", "The *envoy* said the talks failed, accusing …". Only a name between them may.
 */
function mainSubject(tree: Tree, verb: number): number | null {
  let found: number | null = null;
  for (let at = tokenAt(tree, verb).head; at >= 0; at = tokenAt(tree, at).head) {
    const subject = nearestSubject(tree, at);
    if (subject === null || subject > verb) continue;
    if (tokenAt(tree, subject).upos === "PROPN") return subject;
    found = subject;
  }
  return found;
}

/** "was accused", and "accused by the council" without a subject of its own. */
export function isPassive(tree: Tree, verb: number): boolean {
  const below = tree.below[verb] as readonly number[];
  const helpers = below.map((at) => tokenAt(tree, at)).filter(({ deprel }) => /^aux/u.test(deprel));
  // Trees now and then call the subject of "has criticised" a passive one.
  const isPerfect =
    helpers.length > 0 &&
    helpers.every(({ lemma, deprel }) => lemma === "have" && deprel === "aux");
  return (
    (!isPerfect && below.some((at) => /:pass$|:agent$/u.test(tokenAt(tree, at).deprel))) ||
    (tokenAt(tree, verb).deprel === "acl" && /^VB[ND]$/u.test(tokenAt(tree, verb).xpos))
  );
}

function agentOf(tree: Tree, verb: number): number | null {
  const below = governed(tree, verb, "obl");
  const agent = below.find((at) => tokenAt(tree, at).deprel === "obl:agent");
  return agent ?? below.find((at) => prepositionOf(tree, at) === "by") ?? null;
}

/** "Arland's claim", "a claim by the rebels". */
function ownerOf(tree: Tree, noun: number): number | null {
  const [owner] = governed(tree, noun, "nmod").filter(
    (at) =>
      tokenAt(tree, at).deprel === "nmod:poss" ||
      /^(?:by|from)$/u.test(prepositionOf(tree, at) ?? ""),
  );
  return owner ?? null;
}

/** "the envoy, who said …": the envoy. */
export function antecedentOf(tree: Tree, index: number): number | null {
  if (!/^(?:WP|WDT)$/u.test(tokenAt(tree, index).xpos)) return null;
  for (let at = tokenAt(tree, index).head; at >= 0; at = tokenAt(tree, at).head)
    if (tokenAt(tree, at).deprel === "acl:relcl") return tokenAt(tree, at).head;
  return null;
}
