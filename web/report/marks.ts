import type { Event, Reading, Span, Statement } from "../../src/reading/format.js";
import type { Stretch } from "../../src/telling/marks.js";

/** What a stretch of the text is to a record; `other` words show only when the record is looked at. */
export type Part = "source" | "cue" | "content" | "trigger" | "figure" | "other";

export interface Mark extends Stretch {
  readonly record: string;
  readonly part: Part;
}

/** A run of text under the same marks. */
export interface Run extends Stretch {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** How many contents it is in: what X says that Y said is in two. */
  readonly depth: number;
  /** Whether a content begins or ends with it. */
  readonly opens: boolean;
  readonly closes: boolean;
}

const marked = (record: string, part: Part, spans: readonly Span[]): Mark[] =>
  spans.map(({ start, end }) => ({ record, part, start, end }));

/** Every word that a record of the reading stands on. */
export function marksOf({ statements, events, quantities, places, times }: Reading): Mark[] {
  const timeOf = new Map(times.map(({ id, spans }) => [id as string, spans]));
  return [
    ...statements.flatMap((statement) => ofStatement(statement, timeOf)),
    ...events.flatMap((event) => ofEvent(event, timeOf)),
    ...quantities.flatMap(({ id, event, spans }) => [
      ...marked(id, "figure", spans),
      ...(event === null ? [] : marked(event, "figure", spans)),
    ]),
    ...places.flatMap(({ id, mentions }) => marked(id, "other", mentions)),
  ];
}

type Times = ReadonlyMap<string, readonly Span[]>;

function ofStatement(statement: Statement, times: Times): Mark[] {
  const { id, source, cue, content, addressee, about, channel, time } = statement;
  const others = [
    ...(addressee?.spans ?? []),
    ...about.flatMap(({ spans }) => spans),
    ...(channel?.spans ?? []),
    ...(times.get(time ?? "") ?? []),
  ];
  return [
    ...marked(id, "source", source.spans),
    ...marked(id, "cue", cue.spans),
    ...marked(id, "content", content.spans),
    ...marked(id, "other", others),
  ];
}

function ofEvent(event: Event, times: Times): Mark[] {
  const { id, trigger, actors, recipients, mediators, place, time, positions } = event;
  const others = [
    ...[...actors, ...recipients, ...mediators].flatMap(({ spans }) => spans),
    ...(place?.spans ?? []),
    ...(times.get(time?.time ?? "") ?? []),
    ...positions.flatMap(({ spans }) => spans),
  ];
  return [...marked(id, "trigger", trigger.spans), ...marked(id, "other", others)];
}

/** The paragraphs of a text, each in runs. */
export function paragraphsOf(text: string, marks: readonly Mark[]): Run[][] {
  const sorted = [...marks].sort((a, b) => a.start - b.start);
  const lines = [...text.matchAll(/[^\n]+/g)].filter(({ 0: line }) => line.trim() !== "");
  return lines.map(({ 0: line, index }) => {
    const end = index + line.length;
    const here = sorted.filter((mark) => mark.start < end && index < mark.end);
    return runsOf(text, { start: index, end }, here);
  });
}

function runsOf(text: string, { start, end }: Stretch, marks: readonly Mark[]): Run[] {
  const inside = (at: number) => Math.min(end, Math.max(start, at));
  const cuts = new Set([start, end]);
  for (const mark of marks) cuts.add(inside(mark.start)).add(inside(mark.end));
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, i) => {
    const to = sorted[i + 1] ?? end;
    const over = marks.filter((mark) => mark.start <= from && to <= mark.end);
    const contents = over.filter(({ part }) => part === "content");
    return {
      ...{ start: from, end: to, text: shown(text.slice(from, to)), marks: over },
      depth: new Set(contents.map((mark) => `${mark.start}-${mark.end}`)).size,
      opens: contents.some((mark) => mark.start === from),
      closes: contents.some((mark) => mark.end === to),
    };
  });
}

/** What would turn the order of letters around it, or hide; each by one character, so that offsets hold. */
const TURNING = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** Marks that letters of Arabic and Hebrew need between them stay. */
function shown(text: string): string {
  return text.replace(TURNING, (char) => (/[\t\r]/.test(char) ? " " : "\uFFFD"));
}

/** What is pointed at first: the word that names a happening, then the cue, then the rest, the shortest before. */
export function recordsAt({ marks }: Pick<Run, "marks">): string[] {
  const rank: Readonly<Record<Part, number>> = {
    ...{ trigger: 0, figure: 1, cue: 2, source: 3, content: 4, other: 9 },
  };
  const here = marks.filter(({ part }) => part !== "other");
  const sorted = here.sort(
    (a, b) => rank[a.part] - rank[b.part] || a.end - a.start - (b.end - b.start),
  );
  return [...new Set(sorted.map(({ record }) => record))];
}
