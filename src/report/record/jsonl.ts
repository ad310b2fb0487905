import { bytesOf } from "../bytes.js";
import { decodeAs } from "../decode.js";
import { ReportFault } from "../fault.js";
import { refuseLarge } from "../limits.js";
import { attempt, type Opened, type Piece } from "../piece.js";
import { rowDraft } from "./mapping.js";

/** JSON lines: an object a line. A line that is broken is told, and the others go on. */
export async function* jsonlPieces({
  whole,
  mapping,
  limits,
  charset,
}: Opened): AsyncGenerator<Piece> {
  const bytes = bytesOf(whole);
  for (let number = 1; ; number++) {
    number += await bytes.blanks();
    const line = await bytes.line(limits.report);
    if (line === null) return;
    if (!line.cut && line.bytes.every((byte) => byte <= 0x20)) continue;
    yield attempt(`line ${number}`, () => {
      if (line.cut) refuseLarge(Number.POSITIVE_INFINITY, limits.report);
      return rowDraft(objectIn(decodeAs(line.bytes, charset ?? null).text), mapping);
    });
  }
}

/** @throws ReportFault damaged */
function objectIn(line: string): Readonly<Record<string, unknown>> {
  const value = jsonIn(line);
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>;
  throw new ReportFault("damaged", "it is no JSON object", "write one object a line");
}

/** @throws ReportFault damaged */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = `it is not JSON: ${(error as Error).message.slice(0, 200)}`;
    throw new ReportFault("damaged", why, "mend it at that place");
  }
}
