import type { Row } from "./row.js";

/**
 * A gazetteer as one block of bytes, so that loading is reading: sorted names and, for each, its places, in columns of
 * numbers. The first four bytes are the length of a JSON header that says where each column lies.
 */
export interface Columns {
  /** Folded names in order, one after the other, and where each begins; one more for the end of the last. */
  readonly letters: Uint8Array;
  readonly starts: Uint32Array;
  /** Where each name's places begin in `places`. */
  readonly first: Uint32Array;
  /** Twice the index of a place, plus one where it is only an alternate name. */
  readonly places: Uint32Array;
  readonly lat: Float32Array;
  readonly lon: Float32Array;
  readonly population: Uint32Array;
  readonly geonames: Uint32Array;
  /** Index into the provinces' names, from 1; 0 is none. */
  readonly admin1: Uint16Array;
  readonly country: Uint8Array;
  readonly kind: Uint8Array;
  /** Names as they are shown, in UTF-8, and where each begins. */
  readonly shown: Uint8Array;
  readonly shownStarts: Uint32Array;
}

export interface Packed {
  readonly columns: Columns;
  readonly provinces: readonly string[];
}

const TYPES = {
  letters: Uint8Array,
  starts: Uint32Array,
  first: Uint32Array,
  places: Uint32Array,
  lat: Float32Array,
  lon: Float32Array,
  population: Uint32Array,
  geonames: Uint32Array,
  admin1: Uint16Array,
  country: Uint8Array,
  kind: Uint8Array,
  shown: Uint8Array,
  shownStarts: Uint32Array,
} as const;
const COLUMNS = Object.keys(TYPES) as (keyof Columns)[];

interface Header {
  readonly provinces: readonly string[];
  /** Of each column, where it begins after the header, in bytes, and how many numbers it has. */
  readonly at: Readonly<Record<keyof Columns, readonly [number, number]>>;
}

export function columnsOf(rows: readonly Row[]): Packed {
  const provinces = [...new Set(rows.flatMap(({ admin1 }) => admin1 ?? []))];
  const numbers = new Map(provinces.map((name, index) => [name, index + 1]));
  return {
    provinces,
    columns: {
      ...namesOf(rows),
      lat: Float32Array.from(rows, ({ lat }) => lat),
      lon: Float32Array.from(rows, ({ lon }) => lon),
      population: Uint32Array.from(rows, ({ population }) => population),
      geonames: Uint32Array.from(rows, ({ geonames }) => geonames),
      admin1: Uint16Array.from(rows, ({ admin1 }) => numbers.get(admin1 ?? "") ?? 0),
      country: Uint8Array.from(rows, ({ country }) => country),
      kind: Uint8Array.from(rows, ({ kind }) => kind),
      ...shownOf(rows),
    },
  };
}

function namesOf(rows: readonly Row[]): Pick<Columns, "letters" | "starts" | "first" | "places"> {
  const found = new Map<string, number[]>();
  const add = (name: string, place: number) => {
    const places = found.get(name);
    if (!places) found.set(name, [place]);
    else if ((places.at(-1) as number) >> 1 !== place >> 1) places.push(place);
  };
  for (const [index, { names, also, code }] of rows.entries()) {
    for (const name of names) add(name, 2 * index);
    if (code) add(codeKey(code), 2 * index);
    for (const name of also) add(name, 2 * index + 1);
  }
  const names = [...found.keys()].sort();
  const [letters, starts] = joined(names);
  const lists = names.map((name) => found.get(name) as number[]);
  return { letters, starts, first: startsOf(lists), places: Uint32Array.from(lists.flat()) };
}

/** The key of a code after a comma: names have no comma once they are folded. */
export const codeKey = (code: string): string => `,${code.toLowerCase()}`;

function shownOf(rows: readonly Row[]): Pick<Columns, "shown" | "shownStarts"> {
  const [shown, shownStarts] = joined(rows.map(({ name }) => name));
  return { shown, shownStarts };
}

function joined(texts: readonly string[]): [Uint8Array, Uint32Array] {
  const parts = texts.map((text) => Buffer.from(text));
  return [Buffer.concat(parts), startsOf(parts)];
}

function startsOf(lists: readonly { readonly length: number }[]): Uint32Array {
  const starts = new Uint32Array(lists.length + 1);
  for (const [index, { length }] of lists.entries())
    starts[index + 1] = (starts[index] as number) + length;
  return starts;
}

/** Columns begin at multiples of four bytes, as numbers of four bytes must. */
const aligned = (bytes: number): number => Math.ceil(bytes / 4) * 4;

export function packed({ columns, provinces }: Packed): Uint8Array {
  let end = 0;
  const at = Object.fromEntries(
    COLUMNS.map((name) => {
      const start = end;
      end = aligned(end + columns[name].byteLength);
      return [name, [start, columns[name].length]];
    }),
  );
  const header = Buffer.from(JSON.stringify({ provinces, at }));
  const start = aligned(4 + header.length);
  const bytes = new Uint8Array(start + end);
  new DataView(bytes.buffer).setUint32(0, header.length, true);
  bytes.set(header, 4);
  for (const name of COLUMNS) {
    const { buffer, byteOffset, byteLength } = columns[name];
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), start + (at[name]?.[0] as number));
  }
  return bytes;
}

export function unpacked(file: Uint8Array): Packed {
  const bytes = file.byteOffset % 4 === 0 ? file : Uint8Array.from(file);
  const { buffer, byteOffset } = bytes;
  const length = new DataView(buffer, byteOffset).getUint32(0, true);
  const header = JSON.parse(Buffer.from(buffer, byteOffset + 4, length).toString()) as Header;
  const start = byteOffset + aligned(4 + length);
  const columns = Object.fromEntries(
    COLUMNS.map((name) => {
      const [from, count] = header.at[name];
      return [name, new TYPES[name](buffer as ArrayBuffer, start + from, count)];
    }),
  );
  return { provinces: header.provinces, columns: columns as unknown as Columns };
}
