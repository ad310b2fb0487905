/** A piece of a sentence, with its place in the dependency tree (Universal Dependencies). */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  /** Index in the sentence's tokens; -1 is the root. */
  readonly head: number;
  readonly deprel: string;
}

export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly tokens: readonly Token[];
  /** Where it does not end here, but was too long to be read at once. */
  readonly isCut?: true;
}

export type NameKind = "person" | "organisation" | "place" | "nationality" | "facility" | "date";

export interface Name {
  readonly kind: NameKind;
  readonly start: number;
  readonly end: number;
}

/** A noun phrase and what kind of thing it mentions, by the guidelines of the GUM corpus: "the talks in Geneva" event. */
export interface Mention {
  readonly kind: "person" | "organisation" | "place" | "event" | "time" | "other";
  /** Index of its sentence, and of its head among the sentence's tokens. */
  readonly sentence: number;
  readonly head: number;
  readonly start: number;
  readonly end: number;
}

/** UTF-16 offsets into the report's text, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Who said it, the word that attributes it, and what was said: each may be in several pieces. */
export interface Attribution {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
}

/** What the reader makes of one report. */
export interface Analysis {
  readonly sentences: readonly Sentence[];
  readonly names: readonly Name[];
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
}
