const UNKNOWN = 100;
const LONGEST_WORD = 100;
const MOST_PIECES = 24;
const CACHE_SIZE = 50_000;
/** A longer slice of a report would keep the whole report in memory, as V8 stores it. Letters. */
const LONGEST_CACHED = 12;

/** Splits one token into the ids of BERT's uncased WordPiece (Wu et al. 2016; Devlin et al. 2019). */
export type WordPiece = (form: string) => readonly number[];

/** @param vocabulary one piece a line; a piece's line number, from 0, is its id */
export function wordPiece(vocabulary: string): WordPiece {
  const ids = new Map(
    vocabulary
      .trimEnd()
      .split("\n")
      .map((piece, id) => [piece, id]),
  );
  const known = new Map<string, readonly number[]>();
  return (form) => {
    if (form.length > LONGEST_CACHED) return piecesOf(form, ids);
    const seen = known.get(form);
    if (seen) return seen;
    if (known.size > CACHE_SIZE) known.clear();
    const found = piecesOf(form, ids);
    known.set(form, found);
    return found;
  };
}

function piecesOf(form: string, ids: ReadonlyMap<string, number>): readonly number[] {
  const words = normal(form).match(
    /[\p{P}$+<=>^`|~\p{Script=Han}]|[^\s\p{P}$+<=>^`|~\p{Script=Han}]+/gu,
  );
  const found = (words ?? []).flatMap((word) => longestMatches(word, ids)).slice(0, MOST_PIECES);
  return found.length > 0 ? found : [UNKNOWN];
}

/** Lower case without accents and without control characters, as the encoder was trained. */
function normal(form: string): string {
  return form
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffd]/gu, "")
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}

function longestMatches(word: string, ids: ReadonlyMap<string, number>): number[] {
  const letters = [...word];
  if (letters.length > LONGEST_WORD) return [UNKNOWN];
  const found: number[] = [];
  let start = 0;
  while (start < letters.length) {
    let end = letters.length;
    let id: number | undefined;
    for (; end > start && id === undefined; end -= 1) {
      id = ids.get((start > 0 ? "##" : "") + letters.slice(start, end).join(""));
    }
    if (id === undefined) return [UNKNOWN];
    found.push(id);
    start = end + 1;
  }
  return found;
}
