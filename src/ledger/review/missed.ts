import { scoreOf } from "../../event/score.js";
import { statusOf } from "../../position/status.js";
import type { Actor, Event, Position, Reading, Span, Statement } from "../../reading/format.js";
import { PLOVER } from "../../reading/plover.js";
import type { Value } from "./review.js";

/** Where words stand in the report's text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A happening that the reading missed, as far as a person has to say it. */
export interface MissedEvent {
  readonly kind: "event";
  /** The word that names it. */
  readonly words: readonly Stretch[];
  readonly type: Event["type"];
  readonly actors: readonly Actor["id"][];
  readonly recipients: readonly Actor["id"][];
  readonly holder: Position["holder"];
  readonly stance: Position["stance"];
}

export interface MissedStatement {
  readonly kind: "statement";
  readonly source: readonly Stretch[];
  readonly actor: Actor["id"] | null;
  readonly cue: readonly Stretch[];
  readonly content: readonly Stretch[];
  readonly act: Statement["act"];
}

/** Somebody whom the reading has not, so that others can be said to be done or told by them. */
export interface MissedActor {
  readonly kind: "actor";
  readonly words: readonly Stretch[];
  readonly name: string;
  readonly is: Actor["kind"];
  readonly country: Actor["country"];
}

export type Missed = MissedEvent | MissedStatement | MissedActor;

/** What made a record that people added. */
const RULE = "added by a person";

/** The whole record, but for its id: what follows from the words and the codebook need not be said. */
export function missedFields(
  reading: Reading,
  text: string,
  missed: Missed,
): { readonly [field: string]: Value } {
  const spans = (stretches: readonly Stretch[]) => stretches.map((one) => spanAt(text, one));
  if (missed.kind === "event") return plain(eventOf(reading, spans(missed.words), missed));
  if (missed.kind === "actor") return plain(actorOf(spans(missed.words), missed));
  const { source, cue, content } = missed;
  const words = { source: spans(source), cue: spans(cue), content: spans(content) };
  return plain(statementOf(reading, words, missed));
}

function eventOf(
  reading: Reading,
  spans: readonly Span[],
  { type, actors, recipients, holder, stance }: MissedEvent,
): Omit<Event, "id"> {
  const sentence = sentenceAt(reading, spans);
  const positions: Event["positions"] = [{ holder, stance, statement: null, spans: [] }];
  const sides = (ids: readonly Actor["id"][]) => ids.map((id) => partyOf(reading, sentence, id));
  return {
    sentence,
    trigger: { spans, lemma: textOf(spans).toLowerCase() },
    ...{ type, mode: [], context: [], cameo: null },
    ...{ quad: PLOVER[type].quad, score: scoreOf(type, []) },
    ...{ actors: sides(actors), recipients: sides(recipients), mediators: [] },
    ...{ place: null, time: null, positions, status: statusOf(positions), historical: false },
    ...{ speech: null, same: null, rule: RULE, confidence: null },
  };
}

/** Named in the sentence of the event, it is read there; else it is inferred. */
function partyOf(reading: Reading, sentence: number, actor: Actor["id"]) {
  const bounds = reading.sentences[sentence] ?? { start: 0, end: 0 };
  const mention = reading.actors
    .find(({ id }) => id === actor)
    ?.mentions.find(({ start, end }) => bounds.start <= start && end <= bounds.end);
  return { actor, spans: mention ? [mention] : [], inferred: mention === undefined };
}

interface Words {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

function statementOf(
  reading: Reading,
  { source, cue, content }: Words,
  { actor, act }: MissedStatement,
): Omit<Statement, "id"> {
  return {
    sentence: sentenceAt(reading, cue.length > 0 ? cue : content),
    source: { spans: source, actor, anonymous: false },
    cue: { spans: cue, lemma: textOf(cue).toLowerCase() || null },
    content: { spans: content },
    ...{ addressee: null, about: [], act, form: isQuoted(content) ? "direct" : "indirect" },
    ...{ channel: null, time: null, within: null, answers: null, rule: RULE },
  };
}

function actorOf(mentions: readonly Span[], { name, is, country }: MissedActor): Omit<Actor, "id"> {
  return { name, kind: is, country, sectors: [], role: null, of: null, known: null, mentions };
}

function spanAt(text: string, { start, end }: Stretch): Span {
  return { start, end, text: text.slice(start, end) };
}

const textOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join(" ");

const isQuoted = (spans: readonly Span[]): boolean => /^["“'‘«„]/u.test(textOf(spans));

/** Words between sentences, in a headline or a dateline, go with the one before, the first of all with the first. */
function sentenceAt({ sentences }: Reading, [first]: readonly Span[]): number {
  return Math.max(
    0,
    sentences.findLastIndex(({ start }) => start <= (first?.start ?? 0)),
  );
}

const plain = (fields: object) => fields as { readonly [field: string]: Value };
