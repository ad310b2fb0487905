import { gather } from "../chunks.js";
import { decodeAs } from "../decode.js";
import { attempt, type Opened, type Piece } from "../piece.js";
import { itemsIn } from "./feed.js";
import { jsonIn } from "./jsonl.js";
import { rowDraft } from "./mapping.js";

type Row = Readonly<Record<string, unknown>>;

/**
 * One JSON document: a JSON Feed, a list of objects, or an object.
 * @throws ReportFault damaged, encoding, too-large
 */
export async function* jsonPieces(opened: Opened): AsyncGenerator<Piece> {
  const { limits, mapping, charset } = opened;
  const bytes = await gather(opened.whole, limits.feed, "feed");
  const value = jsonIn(decodeAs(bytes, charset ?? null, limits.feed).text, limits.depth);
  if (isFeed(value)) return yield* itemsIn(value, limits);
  const rows = Array.isArray(value) ? value : [value];
  for (const [index, row] of rows.entries()) {
    const part = Array.isArray(value) ? `record ${index + 1}` : null;
    yield attempt(part, () => rowDraft(isRow(row) ? row : {}, mapping));
  }
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isFeed(value: unknown): value is Row {
  return isRow(value) && /^https?:\/\/(www\.)?jsonfeed\.org\//.test(String(value.version));
}
