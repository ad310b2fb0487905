import type { Range } from "../language/analysis.js";
import type { Act, Actor, Form, Span, Statement } from "../reading/format.js";
import { bodyOf } from "../report/dateline.js";
import { actOf } from "./act.js";
import { type Draft, without } from "./draft.js";
import { isSaying } from "./entry.js";
import { aboutOf } from "./field/about.js";
import { addresseeOf, type Place, secondPerson, spokenToWithin } from "./field/addressee.js";
import { isAnonymous } from "./field/anonymous.js";
import { answered } from "./field/answers.js";
import { channelOf } from "./field/channel.js";
import { introducedBefore } from "./field/introduced.js";
import { enclosing } from "./field/within.js";
import { formOf } from "./form.js";
import { trimmed } from "./outline.js";
import { threatensForState } from "./own-state.js";
import { antecedentOf } from "./subject.js";
import { type Told, treeAt } from "./told.js";
import {
  governed,
  phraseOf,
  prepositionOf,
  rangeOf,
  relationOf,
  type Tree,
  tokenAt,
  tokensIn,
} from "./tree.js";

/** Drafts as records, in the order of the text; what looks at other statements comes after all the rest. */
export function recordsOf(drafts: readonly Draft[], told: Told): Statement[] {
  const body = bodyOf(told);
  const outlined = drafts
    .map((draft) => ({
      ...draft,
      content: draft.content.flatMap((range) => trimmed(told.text, behind(range, body))),
    }))
    .filter(({ cue, content }) => cue.length + content.length > 0)
    .map((draft) => acted(draft, told))
    .filter(({ act, form }) => act !== null || form !== "indirect")
    .sort((one, other) => placeOf(one) - placeOf(other));
  const outer = enclosing(outlined, told);
  const made: Statement[] = [];
  outlined.forEach((draft, index) => {
    const within = outer[index] ?? null;
    const record = recordOf(draft, index, made, told);
    made.push({ ...record, within: within === null ? null : `s${within + 1}` });
  });
  return made.map((statement, index) => {
    const answers = answered(statement, made.slice(0, index), told);
    const actor = denierOf(
      statement,
      made.find(({ id }) => id === answers),
    );
    const anonymous = staysAnonymous(statement, made);
    return { ...statement, source: { ...statement.source, actor, anonymous }, answers };
  });
}

/** "LIMA, May 3 (Agency) - *Two boats collided*, police said": where it was written is no part of what they said. */
const behind = ({ start, end }: Range, body: number): Range =>
  start < body && body < end ? { start: body, end } : { start, end };

const placeOf = ({ source, cue, content }: Draft): number =>
  Math.min(...[...source, ...cue, ...content].map(({ start }) => start));

/** A draft with what its cue makes of it; "did not say" and "may accuse" make nothing. */
interface Acted extends Draft {
  readonly form: Form;
  readonly act: Act;
  readonly made: string;
  readonly lemma: string | null;
}

function acted(draft: Draft, told: Told): Acted {
  const form = formOf(told.text, draft.content, told.quoted);
  const content =
    form === "indirect" ? draft.content.map((range) => unended(range, told)) : draft.content;
  const report = { text: told.text, sentences: told.analysis.sentences };
  const { act, rule, lemma } = actOf(draft, form, report, told.codebook);
  return { ...draft, content, form, act, made: draft.rule ?? rule, lemma };
}

/** Of words that are not quoted, the stop is the sentence's: "12 people died[.]", unlike "in the U.S." */
function unended({ start, end }: Range, { text }: Told): Range {
  return /[^.\p{Lu}][.,;]$/u.test(text.slice(Math.max(start, end - 2), end))
    ? { start, end: end - 1 }
    : { start, end };
}

function recordOf(
  draft: Acted,
  index: number,
  before: readonly Statement[],
  told: Told,
): Statement {
  const { content, sentence, head, form, lemma } = draft;
  const channel = channelOf(draft, told);
  const source = { spans: spans(draft.source, told), actor: speakerOf(draft, before, told) };
  const isThreat = draft.act === "warn" && threatensForState(draft, source.actor, told);
  const act = isThreat ? "threaten" : draft.act;
  const cue = channel ? cueBeside(draft.cue, channel, told.text) : draft.cue;
  return {
    id: `s${index + 1}`,
    sentence,
    source: { ...source, anonymous: isAnonymous(draft, told) },
    cue: { spans: spans(cue, told), lemma },
    content: { spans: spans(content, told) },
    addressee: spokenTo(draft, form, source.actor, before, told),
    about: spokenOf(aboutOf(draft, act, told), source.actor, told),
    act,
    form,
    channel: channel ? { spans: spans([channel], told) } : null,
    time: head === null ? null : (told.calendar.of(sentence, head)?.id ?? null),
    within: null,
    answers: null,
    rule: draft.made,
  };
}

/** "said [in a post on X]": the channel is no word of the cue, nor the "in" before it. */
function cueBeside(cue: readonly Range[], channel: Range, text: string): readonly Range[] {
  const lead = /\s\p{L}{2,7}\s*$/u.exec(text.slice(Math.max(0, channel.start - 9), channel.start));
  const start = channel.start - (lead?.[0].length ?? 0);
  const left = without(cue, { start, end: channel.end });
  return left.length > 0 ? left : cue;
}

/** Who a source is; of a quotation that goes on, whoever spoke before or was brought in since. */
function speakerOf(draft: Draft, before: readonly Statement[], told: Told): Actor["id"] | null {
  const { speaker, sentence, source, head, content } = draft;
  if (head === null && source.length === 0) {
    const introduced = content[0] ? introducedBefore(content[0], told) : null;
    return introduced ?? before.findLast(({ form }) => form !== "indirect")?.source.actor ?? null;
  }
  const tree = treeAt(told, sentence);
  const inside = tokensIn(tree, source).filter((at) => !isWhereabouts(tree, at));
  const heads = speaker === null ? inside : [antecedentOf(tree, speaker) ?? speaker, ...inside];
  const found = heads.flatMap((at) => told.cast.at(sentence, at))[0];
  if (found !== undefined || speaker === null) return found ?? null;
  return issuerOf(speaker, draft, before, told) ?? releasedBy(speaker, draft, before, told);
}

/** "said in a statement, *which* added": of whoever speaks through it in the same sentence. */
function releasedBy(
  speaker: number,
  { sentence }: Draft,
  before: readonly Statement[],
  told: Told,
): Actor["id"] | null {
  const tree = treeAt(told, sentence);
  const thing = antecedentOf(tree, speaker);
  if (thing === null) return null;
  const { lemma } = tokenAt(tree, thing);
  const issued = before.findLast(
    ({ channel, sentence: own }) =>
      own === sentence && channel?.spans.some(({ text }) => text.toLowerCase().includes(lemma)),
  );
  return issued?.source.actor ?? null;
}

/** "reports *in Kenya*", "a shop near *the port*": where somebody is says nothing of who it is. */
function isWhereabouts(tree: Tree, index: number): boolean {
  if (relationOf(tree, index) !== "nmod") return false;
  return /^(?:in|at|near|on|inside|outside|around|across)$/u.test(prepositionOf(tree, index) ?? "");
}

/** "*The statement* added": of whoever made the last statement by such words or in such a place. */
function issuerOf(
  speaker: number,
  { sentence }: Draft,
  before: readonly Statement[],
  told: Told,
): Actor["id"] | null {
  const tree = treeAt(told, sentence);
  const isThat = governed(tree, speaker, "det").some((at) =>
    /^(?:the|this|that)$/iu.test(tokenAt(tree, at).form),
  );
  if (!isThat || !isSaying(told, tree, speaker)) return null;
  const { lemma } = tokenAt(tree, speaker);
  const issued = before.findLast(
    ({ channel, cue }) =>
      cue.lemma === lemma || channel?.spans.some(({ text }) => text.toLowerCase().includes(lemma)),
  );
  return issued?.source.actor ?? null;
}

type Addressee = Statement["addressee"];

function spokenTo(
  draft: Draft,
  form: Statement["form"],
  speaker: Actor["id"] | null,
  before: readonly Statement[],
  told: Told,
): Addressee {
  const said = addresseeOf(draft, told) ?? (form === "direct" ? spokenToWithin(draft, told) : null);
  if (said) return toOthers(addressed(said, told), form, speaker);
  const you = form === "direct" ? secondPerson(draft, told) : null;
  if (!you) return null;
  const found = addressed(you, told);
  if (found && found.actors.length > 0) return found;
  const last = before.findLast(({ source }) => speaker !== null && source.actor === speaker);
  const actors = last?.addressee?.actors ?? last?.about.map(({ actor }) => actor) ?? [];
  return found && actors.length > 0 ? { ...found, actors } : null;
}

/** "“I had told *him*,” a coach said": nobody speaks to themselves, whoever "him" was taken for. */
function toOthers(
  addressee: Addressee,
  form: Statement["form"],
  speaker: Actor["id"] | null,
): Addressee {
  const isSelf =
    form === "direct" && speaker !== null && addressee?.actors.includes(speaker) === true;
  return isSelf ? null : addressee;
}

function addressed(place: Place, told: Told): Addressee {
  return { spans: spans([phraseAt(place, told)], told), actors: actorsAt(place, told) };
}

/** The phrase of a place, short of what is said. */
function phraseAt({ sentence, token, end }: Place, told: Told): Range {
  const tree = treeAt(told, sentence);
  if (tokenAt(tree, token).upos === "PRON") return tokenAt(tree, token);
  const phrase = phraseOf(tree, token);
  const inside = tokensIn(tree, [phrase]).filter(
    (at) => end === undefined || at < end || token >= end,
  );
  while (
    inside.length > 1 &&
    /^(?:ADP|SCONJ|PART|PUNCT)$/u.test(tokenAt(tree, inside.at(-1) as number).upos)
  )
    inside.pop();
  return rangeOf(tree, inside);
}

/** Those a phrase stands for; "them [the authorities]" says it in the brackets. */
function actorsAt({ sentence, token }: Place, told: Told): Actor["id"][] {
  const { tokens } = treeAt(told, sentence);
  const close = tokens.findIndex(({ form }, at) => at > token && form === "]");
  const isNamed = tokens[token + 1]?.form === "[" && close > 0;
  const inside = isNamed ? [...tokens.keys()].slice(token + 2, close) : [];
  const named = inside.flatMap((at) => [...told.cast.at(sentence, at)]).slice(0, 1);
  return named.length > 0 ? named : [...told.cast.at(sentence, token)];
}

/** Nobody accuses or praises themselves by "he said that he": the speaker is not whom it is about. */
function spokenOf(
  place: Place | null,
  speaker: Actor["id"] | null,
  told: Told,
): Statement["about"] {
  if (!place) return [];
  const phrase = spans([phraseAt(place, told)], told);
  return actorsAt(place, told)
    .filter((actor) => actor !== speaker)
    .map((actor) => ({ actor, spans: phrase }));
}

/** "accuses Arland of theft, which *it* denies": whoever denies in the same breath is the accused. */
function denierOf(statement: Statement, charge: Statement | undefined): Actor["id"] | null {
  const { act, source, sentence } = statement;
  const isPronoun = /^(?:it|they|he|she)$/iu.test(source.spans[0]?.text ?? "");
  const accused = charge?.sentence === sentence ? charge.about[0]?.actor : undefined;
  return act === "deny" && isPronoun && accused !== undefined ? accused : source.actor;
}

/** An unnamed official who asked not to be named stays so in what they say next. */
function staysAnonymous({ source }: Statement, all: readonly Statement[]): boolean {
  if (source.anonymous || source.actor === null) return source.anonymous;
  return all.some((other) => other.source.anonymous && other.source.actor === source.actor);
}

function spans(ranges: readonly Range[], { text }: Told): Span[] {
  return ranges
    .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
    .flatMap((span) => trimmedSpan(span));
}

/** Cuts leave white space at the ends. */
function trimmedSpan({ start, text }: Span): Span[] {
  const bare = text.trim();
  const from = start + text.indexOf(bare);
  return bare === "" ? [] : [{ start: from, end: from + bare.length, text: bare }];
}
