import type { Token } from "../language/analysis.js";
import type { Position, Statement } from "../reading/format.js";
import { isUnder } from "../statement/condition.js";
import { cueWords } from "../statement/cue.js";
import { cueAt, keysOf } from "../statement/match.js";
import type { Happening, Scene } from "./happening.js";

/**
 * The positions that denials add by pointing: "which it denies", "a charge the army denies", "rejected the allegation".
 * What an accusation only takes for granted is not denied with it.
 */
export function denialsOf(
  happening: Happening,
  held: readonly Position[],
  scene: Scene,
): Position[] {
  return scene.statements.flatMap((denial): Position[] => {
    const { source, id, cue } = denial;
    if (source.actor === null) return [];
    const holder = source.actor;
    const position: Position = { holder, stance: "denies", statement: id, spans: cue.spans };
    if (isOfSuch(denial, happening, scene)) return isOthers(held, holder) ? [position] : [];
    if (denial.act !== "deny") return [];
    if (isOfClaim(denial, happening, scene)) return isOthers(held, holder) ? [position] : [];
    if (!isPointing(denial, scene) && (happening.harm === false || !isOfNothing(denial, scene)))
      return [];
    const meant = held.some(
      (one) => DENIABLE.has(one.stance) && isMeant(one, denial, happening, scene),
    );
    const known = held.some((one) => one.holder === holder);
    return meant && !known ? [position] : [];
  });
}

/** What is demanded, promised or threatened nobody denies. */
const DENIABLE = new Set<Position["stance"]>(["affirms", "supposes", "expects"]);

/** "*The rebels' claim that* they burned the mill was dismissed by the army": what is claimed there is denied. */
function isOfClaim({ content }: Statement, { sentence, token }: Happening, scene: Scene): boolean {
  const words = cueWords(content.spans, scene.sentences);
  if (!words) return false;
  // Past "absurd" in "rejected as absurd the claim that …".
  const head = words.order.find((at) => words.tokens[at]?.upos === "NOUN");
  const trigger = scene.sentences[sentence]?.tokens[token] as Token;
  const isInside = content.spans.some(
    ({ start, end }) => trigger.start >= start && trigger.end <= end,
  );
  if (head === undefined || words.tokens[token] !== trigger || !isInside) return false;
  return (
    TOLD.has(cueAt(words.tokens, head, scene.codebook.phrases)?.act ?? "") &&
    isUnder(words.tokens, token, head)
  );
}

/** Sentences from a deed to whoever says that there was "no such" one. */
const SUCH = 2;

/** "Norway says Chad shelled the port. Chad says *no such shelling* took place." */
function isOfSuch(
  { content, sentence: own }: Statement,
  { sentence, token }: Happening,
  { sentences }: Scene,
): boolean {
  if (own <= sentence || own - sentence > SUCH) return false;
  const words = cueWords(content.spans, sentences);
  const trigger = sentences[sentence]?.tokens[token];
  if (!words || !trigger) return false;
  const such = words.tokens.findIndex(({ form }) => /^such$/iu.test(form));
  const deed = words.tokens.find(({ upos }, at) => at > such && upos === "NOUN");
  if (!deed || !/^no$/iu.test(words.tokens[such - 1]?.form ?? "")) return false;
  return keysOf(deed).some((key) => keysOf(trigger).includes(key));
}

/** Somebody else affirms it, and the denier has said nothing of it yet. */
const isOthers = (held: readonly Position[], holder: string): boolean =>
  held.some((one) => one.stance === "affirms" && one.holder !== "author") &&
  held.every((one) => one.holder !== holder);

/** "which", "this", "the charge": words that stand for what somebody said, with no happening of their own. */
function isPointing({ content, answers }: Statement, scene: Scene): boolean {
  const words = cueWords(content.spans, scene.sentences);
  if (!words) return answers !== null;
  const head = words.order[0] as number;
  const token = words.tokens[head] as Token;
  if (/^(?:which|this|that|it|them|these|those|all)$/iu.test(token.form)) return true;
  if (!/^(?:NOUN|PROPN)$/u.test(token.upos)) return false;
  const act = cueAt(words.tokens, head, scene.codebook.phrases)?.act;
  const own = words.order.some(
    (at) =>
      /^(?:acl|nmod|ccomp|advcl)/u.test(words.tokens[at]?.deprel ?? "") &&
      at !== head &&
      words.tokens[at]?.head === head,
  );
  return (PART.test(token.lemma) || (act !== undefined && TOLD.has(act))) && !own;
}

/** "denied any *involvement*": in what was just told. */
const PART = /^(?:involvement|responsibility|role|complicity|wrongdoing)$/u;

/** "accused the army of shelling a camp. The ministry denied there had been *any strike*": the harm that was just told. */
function isOfNothing({ content }: Statement, { sentences }: Scene): boolean {
  const words = cueWords(content.spans, sentences);
  return words?.order.some((at) => words.tokens[at]?.deprel === "expl") ?? false;
}

const isTold = (tokens: readonly Token[], at: number, { codebook }: Scene): boolean =>
  tokens[at]?.upos === "NOUN" && TOLD.has(cueAt(tokens, at, codebook.phrases)?.act ?? "");

const TOLD = new Set<string>(["accuse", "claim", "report", "say", "condemn", "believe"]);

/** By what it answers; else the nearest statement before it, in its own sentence or the one before. */
function isMeant(
  position: Position,
  denial: Statement,
  happening: Happening,
  scene: Scene,
): boolean {
  if (denial.answers !== null) return position.statement === denial.answers;
  if (position.statement === null) return isInSentence(denial, happening, scene);
  const place = startOf(denial);
  const before = scene.statements
    .filter((one) => one.act !== "deny" && one.source.actor !== denial.source.actor)
    .filter((one) => startOf(one) < place && denial.sentence - one.sentence <= 1)
    .sort((one, other) => startOf(other) - startOf(one));
  return before[0]?.id === position.statement;
}

const startOf = ({ cue, content }: Statement): number =>
  cue.spans[0]?.start ?? content.spans[0]?.start ?? 0;

/** "The army shelled the port, which it denies." */
function isInSentence({ sentence, cue }: Statement, happening: Happening, scene: Scene): boolean {
  if (sentence !== happening.sentence) return false;
  const words = cueWords(cue.spans, scene.sentences);
  if (!words) return false;
  const { head } = words.tokens[words.order[0] as number] as Token;
  // "was arrested on *charges*, which he denies": those, and not the arrest
  if (head === -1 || (head !== happening.token && isTold(words.tokens, head, scene))) return false;
  return isUnder(words.tokens, head, happening.token);
}
