import { ruleOfSpeech, type Speech } from "../codebook/events.js";
import type { Range, Sentence, Token } from "../language/analysis.js";
import { grouped } from "../language/grouped.js";
import { sideOf } from "../position/side.js";
import type { Actor, Span, Statement } from "../reading/format.js";
import { type EventMode, PLOVER } from "../reading/plover.js";
import { isNegated } from "../statement/negation.js";
import { deedsBeside } from "./deeds-beside.js";
import type { Draft, Party } from "./draft.js";
import { formOf, under } from "./grammar.js";
import { lexiconOf, wordsOf } from "./lexicon.js";
import { type Scene, stageOf } from "./scene.js";
import { subjectOf } from "./subject.js";
import { triggersIn } from "./triggered.js";

/**
 * Statements that are events themselves take the place of what the codebook's verbs make of their cues: "accused",
 * "demanded", "refused".
 */
export function spoken(drafts: readonly Draft[], scene: Scene): readonly Draft[] {
  const beside = grouped(drafts, ({ sentence }) => sentence);
  const said = scene.statements.flatMap(
    (statement) => speechOf(statement, beside.get(statement.sentence) ?? [], scene) ?? [],
  );
  const same = grouped(said, ({ sentence }) => sentence);
  const once = said.filter(
    (one) => same.get(one.sentence)?.find((other) => overlap(one, other)) === one,
  );
  const kept = grouped(once, ({ sentence }) => sentence);
  const denials = grouped(
    scene.statements.flatMap((one) => (one.act === "deny" ? (cueOf(one, scene) ?? []) : [])),
    ({ sentence }) => sentence,
  );
  const isSaid = (draft: Draft) =>
    isRetort(draft, scene) ||
    kept.get(draft.sentence)?.some((one) => overlap(one, draft) && !isAnswer(draft, one)) ||
    denials.get(draft.sentence)?.some((one) => isItsWord(draft, one));
  return [...drafts.filter((draft) => !isSaid(draft)), ...once];
}

/** "The spokesman *shot back* that no money had changed hands": a blow that has a clause is a word. */
const isRetort = ({ type, sentence, head }: Draft, scene: Scene): boolean =>
  type === "ASSAULT" &&
  under(stageOf(scene, sentence).tokens, head, "ccomp").length > 0 &&
  scene.statements.some((one) => one.sentence === sentence && cueOf(one, scene)?.head === head);

/** "a charge Chad *rejects*", "*calls* baseless": a denial is no event, whatever else its word may be. */
const isItsWord = (draft: Draft, { head }: Words): boolean =>
  draft.head === head && (draft.type === "ACCUSE" || draft.type === "REJECT");

const overlap = (one: Draft, other: Draft): boolean =>
  one.sentence === other.sentence && one.places.some((at) => other.places.includes(at));

/** "*acceded to* the miners' *demand* for a rise": what gives way is no part of what was demanded. */
const isAnswer = (draft: Draft, { places }: Draft): boolean =>
  draft.type === "CONCEDE" && !places.includes(draft.head);

/** The event that a statement is; null for acts that are none, and without a cue to anchor it. */
export function speechOf(
  statement: Statement,
  drafts: readonly Draft[],
  scene: Scene,
): Draft | null {
  const words = cueOf(statement, scene);
  if (!words) return null;
  const content = contentOf(statement, words.sentence, drafts, scene);
  const { speeches } = scene.codebook;
  const speech = speeches.find((one) => fits(one, statement, content, scene));
  if (!speech || speech.event === "none") return null;
  const { sentence, places, head } = words;
  const own = drafts.find((draft) => draft.sentence === sentence && draft.places.includes(head));
  if (isDeedOf(words, deedsBeside(statement, drafts, scene)) || isNothing(words, scene))
    return null;
  if (own && NARROWER.has(`${own.type} ${speech.event}`)) return null;
  const alike = own?.type === speech.event ? own : null;
  return {
    ...{ sentence, head, places },
    lemma: statement.cue.lemma ?? words.lemma,
    type: speech.event,
    mode: speech.mode === undefined ? [] : [speech.mode as EventMode],
    cameo: narrower(alike?.cameo ?? null, speech.cameo ?? null),
    ...{ score: null, context: [] },
    actors: speakersOf(statement, own),
    recipients: spokenTo(statement, own),
    ...{ mediators: [], carrier: null, refusal: false, speech: statement.id, same: null },
    rule: ruleOfSpeech(speech, speeches),
  };
}

/**
 * What a verb's object makes of it goes before the act of its cue: "scrapped *the tax*" refuses nobody anything, "threw out
 * *the charges*" accuses nobody, "welcomed *the premier* at the airport" and "embraced *the truce*" are no praise.
 */
const NARROWER: ReadonlySet<string> = new Set([
  ...["CONCEDE REJECT", "CONCEDE ACCUSE", "CONSULT SUPPORT", "AGREE SUPPORT"],
]);

/** "1125" says more than "112". */
function narrower(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return other;
  return one.length > other.length && one.startsWith(other.slice(0, 2)) ? one : other;
}

/** "rejected the accusation": the codebook says that the cue's words are no event. */
function isNothing({ sentence, head }: Words, scene: Scene): boolean {
  const triggers = triggersIn(stageOf(scene, sentence));
  return triggers.some(({ rule, places }) => rule.type === null && places.includes(head));
}

/** Statements without those whose cue is a deed: what stands in "imposed sanctions" is done, and nobody's word. */
export function wordsOnly(scene: Scene, drafts: readonly Draft[]): Scene {
  const beside = grouped(drafts, ({ sentence }) => sentence);
  const statements = scene.statements.filter((statement) => {
    const words = cueOf(statement, scene);
    const near = beside.get(statement.sentence) ?? [];
    return !words || !isDeedOf(words, deedsBeside(statement, near, scene));
  });
  return { ...scene, statements };
}

const isDeedOf = (words: Words, drafts: readonly Draft[]): boolean =>
  drafts.some((draft) => draft.speech === null && isDeed(draft) && touches(draft, words));

/** What is done and not only said: "banned the paper", "imposed sanctions" are no demands. */
const isDeed = ({ type }: Draft): boolean => PLOVER[type].quad % 2 === 0 || type === "SANCTION";

/** On any of the cue's words: "began *refusing food*" is a hunger strike. */
function touches(draft: Draft, { sentence, places }: Words): boolean {
  if (draft.sentence !== sentence) return false;
  return places.some((at) => draft.places.includes(at) || draft.carrier === at);
}

interface Words {
  readonly sentence: number;
  readonly places: readonly number[];
  readonly head: number;
  readonly lemma: string;
}

function cueOf({ cue, sentence }: Statement, { sentences }: Scene): Words | null {
  const { tokens } = sentences[sentence] as Sentence;
  const places = [...tokens.keys()].filter((at) => within(tokens[at] as Token, cue.spans));
  const open = places.filter((at) =>
    /^(?:VERB|NOUN|ADJ|ADP|PROPN|ADV)$/u.test(tokens[at]?.upos ?? ""),
  );
  const head = open.find((at) => !places.includes((tokens[at] as Token).head)) ?? open[0];
  const lemma = head === undefined ? undefined : tokens[head]?.lemma;
  return head === undefined || lemma === undefined ? null : { sentence, places, head, lemma };
}

const within = ({ start, end }: Range, spans: readonly Span[]): boolean =>
  spans.some((span) => start >= span.start && end <= span.end);

interface Content {
  readonly heads: readonly Token[];
  /** The event that it begins with. */
  readonly draft: Draft | null;
  /** The forms of its verb's auxiliaries. */
  readonly helpers: readonly string[];
  readonly infinitive: boolean;
  readonly negated: boolean;
  /** Whose doing it is. */
  readonly subject: "own" | "other" | null;
}

/** What a content is about: the word at its head, and the event that this word, or the first beneath it, is. */
function contentOf(
  { content, source }: Statement,
  sentence: number,
  drafts: readonly Draft[],
  scene: Scene,
): Content {
  const { tokens } = scene.sentences[sentence] as Sentence;
  const inside = [...tokens.keys()].filter((at) => within(tokens[at] as Token, content.spans));
  const tops = inside.filter((at) => !inside.includes((tokens[at] as Token).head));
  const heads = tops.filter((at) => tokens[at]?.upos !== "PUNCT");
  const found = drafts.filter(
    (draft) => draft.sentence === sentence && inside.includes(draft.head),
  );
  // "would stay, and *Chad had offered* help": a clause of somebody else's is no part of the first.
  const first = heads.flatMap((at) => [
    at,
    ...under(tokens, at, "obj", "xcomp"),
    ...under(tokens, at, "conj").filter((one) => under(tokens, one, "nsubj").length === 0),
  ]);
  const draft = first.flatMap((at) => found.find(({ head }) => head === at) ?? [])[0];
  return {
    heads: heads.map((at) => tokens[at] as Token),
    draft: draft ?? null,
    helpers: heads.flatMap((at) => under(tokens, at, "aux").map((aux) => formOf(tokens, aux))),
    infinitive: heads.some((at) =>
      under(tokens, at, "mark").some((to) => formOf(tokens, to) === "to"),
    ),
    negated: heads.some((at) => isNegated(tokens, at)),
    subject: doerOf(heads, sentence, source.actor, scene),
  };
}

function doerOf(
  heads: readonly number[],
  sentence: number,
  speaker: Actor["id"] | null,
  scene: Scene,
): Content["subject"] {
  const { tokens } = scene.sentences[sentence] as Sentence;
  const subject = heads.flatMap((at) => subjectOf(tokens, at) ?? [])[0];
  if (subject === undefined) return null;
  if (OWN.test(formOf(tokens, subject)) || speaker === null) return "own";
  const actors = scene.cast.at(sentence, subject);
  const side = sideOf({ sentence, token: subject, actors }, speaker, scene);
  return side === "own" ? "own" : "other";
}

const OWN = /^(?:we|i|it|he|she|they)$/u;

function fits(speech: Speech, statement: Statement, content: Content, scene: Scene): boolean {
  const act = actOf(statement, content);
  if (act === null || !speech.act.includes(act)) return false;
  if (speech.cue && !isListed(speech.cue, [statement.cue.lemma ?? ""], scene)) return false;
  if (speech.head && !content.heads.some((token) => isListed(speech.head, wordsOf(token), scene)))
    return false;
  if (speech.content && !isAbout(speech.content, content.draft)) return false;
  if (speech.content && content.negated && act === "promise") return false;
  if (speech.infinitive && !content.infinitive) return false;
  if (speech.modal && content.negated) return false;
  if (speech.subject && content.subject !== speech.subject) return false;
  return !speech.modal || content.helpers.some((form) => speech.modal?.includes(form));
}

/** "vowed never to negotiate" refuses to; who promises not to jail anybody neither refuses nor threatens. */
function actOf({ act }: Statement, { negated, draft }: Content): Statement["act"] {
  const isOfHelp = draft !== null && PLOVER[draft.type].quad < 3 && draft.type !== "AGREE";
  return act === "promise" && negated && isOfHelp ? "refuse" : act;
}

function isAbout(wanted: readonly string[], draft: Draft | null): boolean {
  if (!draft) return false;
  return [draft.type, ...draft.mode.map((mode) => `${draft.type}/${mode}`)].some((one) =>
    wanted.includes(one),
  );
}

function isListed(
  wanted: readonly string[] | undefined,
  words: readonly string[],
  { codebook }: Scene,
): boolean {
  return (wanted ?? []).some((word) =>
    /^[A-Z]+$/u.test(word)
      ? words.some((one) => lexiconOf(codebook).kinds.get(word)?.words.has(one))
      : words.includes(word),
  );
}

function speakersOf({ source }: Statement, own: Draft | undefined): readonly Party[] {
  if (source.actor === null) return own?.actors ?? [];
  const inferred = source.spans.length === 0;
  const joined = own?.actors.filter(({ actor }) => actor !== source.actor) ?? [];
  const named = own?.actors.find(({ actor }) => actor === source.actor);
  return [named ?? { actor: source.actor, spans: source.spans, inferred }, ...joined];
}

/** Acts that speak of somebody first, and to somebody only by the way. */
const OF = new Set<Statement["act"]>(["accuse", "condemn", "praise"]);

function spokenTo(statement: Statement, own: Draft | undefined): readonly Party[] {
  const { act, addressee, about, source } = statement;
  const to = (addressee?.actors ?? []).map((actor) => partyOf(actor, addressee?.spans ?? []));
  const of = about.map(({ actor, spans }) => partyOf(actor, spans));
  const grammar = own?.recipients ?? [];
  const ordered = OF.has(act) ? [of, grammar] : [to, grammar, of];
  const speakers = [source.actor, ...(own?.actors ?? []).map(({ actor }) => actor)];
  const first = ordered
    .map((parties) => parties.filter(({ actor }) => !speakers.includes(actor)))
    .find((parties) => parties.length > 0);
  return first ?? [];
}

function partyOf(actor: Actor["id"], spans: readonly Span[]): Party {
  return { actor, spans, inferred: spans.length === 0 };
}
