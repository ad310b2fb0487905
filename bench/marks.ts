import type { Row } from "./row.js";

/** What a row has to reach: a score at least so high, a time or a size at most so large. */
export interface Mark {
  readonly component: string;
  readonly metric: string;
  readonly bound: "at least" | "at most";
  readonly value: number;
  /** What chose the value: a paper's figure, a rival's, the machine people have. */
  readonly evidence: string;
}

/** Component and metric as the table prints them. */
export const marks: readonly Mark[] = [
  ...["EWT dev", "GUM dev"].flatMap((bank): Mark[] => [
    atLeast(`${bank}, raw text`, "LAS F1", 84, "UDPipe 2 has 88.8 on EWT test, Stanza 83.6"),
    atLeast(`${bank}, raw text`, "UPOS F1", 95.5, "a parser's input must be right"),
    atLeast(`${bank}, gold tokens`, "LAS", 86.5, "the same, without the tokeniser's errors"),
  ]),
  atLeast("PolNeAR dev", "cue, exact F1", 70, "trained annotators agree at 70 to 86"),
  atLeast("PolNeAR dev", "source, exact F1", 72, "trained annotators agree at 78 to 88"),
  atLeast("PolNeAR dev", "content, tokens F1", 82, "what an analyst reads must be there"),
  atLeast("PolNeAR dev", "alpha of tokens", 75.4, "PolNeAR's README, between annotators"),
  atLeast("PLOVER records", "category R", 60, "PETRARCH2 has 28.0"),
  atLeast("PLOVER records", "category P", 60, "PETRARCH2 has 57.4"),
  atLeast("PLOVER records", "source R", 75, "PETRARCH2 has 42.9"),
  atLeast("PLOVER records", "target R", 65, "PETRARCH2 has 44.1"),
  atLeast("PLOVER records", "all three F1", 50, "PETRARCH2 has 29.3"),
  atLeast("CAMEO classes dev", "macro-F1", 72, "PETRARCH2 has 55.2 on sentences of this set"),
  atLeast("CAMEO sides dev", "spans, exact F1", 50, "a filter by who acts needs it"),
  atLeast("CAMEO sides dev", "spans, overlapping F1", 65, "the same, by a word of each"),
  atLeast("Speakers, PolNeAR train", "named (216)", 80, "who said it, by name"),
  atLeast("Acts, PolNeAR train", "right (210)", 85, "what kind of act it was"),
  atLeast(
    "What happened, 100 sentences written blind",
    "right",
    85,
    "what did not happen must not be counted",
  ),
  atLeast("GUM dev, names", "all kinds F1", 78, "who is meant hangs on it"),
  atLeast("AQUAINT, times", "value F1", 72, "HeidelTime had 77.6 at TempEval-3, on all types"),
  atLeast(
    "ECB+ dev, documents",
    "incidents F1",
    69,
    "by same type and countries 67.2, one group a topic 67.6",
  ),
  atLeast("speed", "one core, reader alone", 2500, "three times the usual parsers alone"),
  atLeast("speed", "one core", 1600, "coding may take a third of the whole"),
  atMost("speed", "start to first reading", 1500, "a command that is waited for"),
  atMost("speed", "peak memory", 500, "a small machine, several readers side by side"),
];

function atLeast(component: string, metric: string, value: number, evidence: string): Mark {
  return { component, metric, bound: "at least", value, evidence };
}

function atMost(component: string, metric: string, value: number, evidence: string): Mark {
  return { component, metric, bound: "at most", value, evidence };
}

export function markOf(row: Row, among: readonly Mark[] = marks): Mark | undefined {
  return among.find((m) => m.component === row.component && m.metric === row.metric);
}

export function isReached({ bound, value }: Mark, measured: number): boolean {
  return bound === "at least" ? measured >= value : measured <= value;
}

/** Marks that belong to no row: a name was changed on one side only. */
export function strayMarks(rows: readonly Row[], among: readonly Mark[] = marks): Mark[] {
  return among.filter((mark) => !rows.some((row) => markOf(row, [mark]) !== undefined));
}
