import { bodyOf, datelineOf } from "../report/dateline.js";
import { shapeOf } from "./shape.js";
import type { TokenSpan } from "./tokenise.js";
import type { WordPiece } from "./wordpiece.js";

const CLS = 101;
const SEP = 102;

/** How a piece joins what is before it: the row of the encoder's join embedding. */
const Join = { spaced: 0, joined: 1, inside: 2 } as const;

/** A report's tokens as the encoder takes them. */
export interface Passage {
  readonly tokens: readonly TokenSpan[];
  readonly forms: readonly string[];
  /** For each token the number of the paragraph it stands in. */
  readonly paragraph: readonly number[];
  readonly pieces: readonly (readonly number[])[];
  /** Whether each token stands in the report's dateline: where it was written is no part of any sentence. */
  readonly isDateline: readonly boolean[];
}

export function passageOf(
  text: string,
  paragraphs: readonly (readonly TokenSpan[])[],
  pieces: WordPiece,
): Passage {
  const tokens = paragraphs.flat();
  const forms = tokens.map(({ start, end }) => text.slice(start, end));
  const paragraph = paragraphs.flatMap((part, number) => part.map(() => number));
  const [from, to] = [datelineOf({ text })?.start ?? 0, bodyOf({ text })];
  const isDateline = tokens.map(({ start }) => start >= from && start < to);
  return { tokens, forms, paragraph, pieces: forms.map(pieces), isDateline };
}

/** Pieces that a token costs in a window, a separator before a new paragraph included. */
export function cost({ pieces, paragraph }: Passage, token: number): number {
  const opens = token > 0 && paragraph[token] !== paragraph[token - 1];
  return (pieces[token] as readonly number[]).length + (opens ? 1 : 0);
}

export interface EncoderInput {
  readonly ids: Int32Array;
  readonly shapes: Int32Array;
  readonly joins: Int32Array;
  /** For each token the index of its first and of its last piece. */
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** The encoder's input for the tokens from `start` to `end`, the end exclusive. */
export function encoderInput(passage: Passage, start: number, end: number): EncoderInput {
  const ids = [CLS];
  const shapes = [0];
  const joins = [0];
  const first = new Int32Array(end - start);
  const last = new Int32Array(end - start);
  const add = (id: number, shape: number, join: number) => {
    ids.push(id);
    shapes.push(shape);
    joins.push(join);
  };
  for (let token = start; token < end; token += 1) {
    if (token > start && passage.paragraph[token] !== passage.paragraph[token - 1]) add(SEP, 0, 0);
    const shape = shapeOf(passage.forms[token] as string);
    const join = isJoined(passage, token) ? Join.joined : Join.spaced;
    first[token - start] = ids.length;
    (passage.pieces[token] as readonly number[]).forEach((id, index) => {
      add(id, shape, index > 0 ? Join.inside : join);
    });
    last[token - start] = ids.length - 1;
  }
  add(SEP, 0, 0);
  return {
    ids: Int32Array.from(ids),
    shapes: Int32Array.from(shapes),
    joins: Int32Array.from(joins),
    first,
    last,
  };
}

/** True when no white space stands before a token. */
function isJoined({ tokens }: Passage, token: number): boolean {
  return token > 0 && tokens[token - 1]?.end === tokens[token]?.start;
}
