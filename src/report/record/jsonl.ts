import { bytesOf } from "../bytes.js";
import { decodeAs } from "../decode.js";
import { ReportFault } from "../fault.js";
import { limitAdvice, refuseLarge } from "../limits.js";
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
      const { text } = decodeAs(line.bytes, charset ?? null, limits.report);
      return rowDraft(objectIn(text, limits.depth), mapping);
    });
  }
}

/** @throws ReportFault damaged */
function objectIn(line: string, depth: number): Readonly<Record<string, unknown>> {
  const value = jsonIn(line, depth);
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>;
  throw new ReportFault("damaged", "it is no JSON object", "write one object a line");
}

/** @throws ReportFault damaged, too-large */
export function jsonIn(text: string, depth: number): unknown {
  refuseDeep(text, depth);
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = `it is not JSON: ${(error as Error).message.slice(0, 200)}`;
    throw new ReportFault("damaged", why, "mend it at that place");
  }
}

/** What walks through a value would run out of its stack. */
function refuseDeep(text: string, most: number): void {
  let [depth, isQuoted] = [0, false];
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (isQuoted) {
      if (char === "\\") at += 1;
      else if (char === '"') isQuoted = false;
    } else if (char === '"') isQuoted = true;
    else if (char === "[" || char === "{") depth += 1;
    else if (char === "]" || char === "}") depth -= 1;
    if (depth > most) throw deep(most);
  }
}

function deep(most: number): ReportFault {
  const why = `it nests over ${most} lists and objects deep`;
  return new ReportFault("too-large", why, limitAdvice("depth"));
}
