import { Readable } from "node:stream";
import type { CsvError } from "csv-parse";
import { peek } from "../chunks.js";
import { encodingOf } from "../decode.js";
import { ReportFault } from "../fault.js";
import { HEAD } from "../kind.js";
import { limitAdvice, size } from "../limits.js";
import { attempt, type Opened, type Piece } from "../piece.js";
import type { Chunks } from "../source.js";
import { rowDraft } from "./mapping.js";

/**
 * A table with a line of headings: commas, semicolons or tabs, whichever the headings have most of.
 * A record with a fault is told by its number, and the others go on.
 * @throws ReportFault damaged, encoding, too-large
 */
export async function* csvPieces({
  whole,
  mapping,
  limits,
  charset,
}: Opened): AsyncGenerator<Piece> {
  const { parse } = await import("csv-parse");
  const { head, whole: all } = await peek(whole, HEAD);
  const faults: Broken[] = [];
  let told = 0;
  const parser = parse({
    bom: true,
    columns: true,
    delimiter: delimiterIn(head),
    info: true,
    max_record_size: limits.report,
    // A line may leave out its last columns, but not hold more than there are headings.
    relax_column_count_less: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error?.code === "CSV_MAX_RECORD_SIZE") parser.destroy(error);
      else faults.push(broken(error));
      return undefined;
    },
  });
  const text = Readable.from(characters(all, charset));
  text.on("error", (error) => parser.destroy(error));
  try {
    for await (const { info, record } of text.pipe(parser)) {
      // The parser reads ahead: a fault further down waits for its turn.
      for (let next = faults[told]; next && next.line <= info.lines; next = faults[told]) {
        yield piece(next);
        told += 1;
      }
      const number = info.records + told;
      yield attempt(`record ${number}`, () => rowDraft(record, mapping));
    }
    yield* faults.slice(told).map(piece);
  } catch (error) {
    throw asFault(error, limits.report);
  } finally {
    text.destroy();
  }
}

/** @throws ReportFault encoding */
async function* characters(bytes: Chunks, charset: string | undefined): AsyncGenerator<string> {
  const decoder = new TextDecoder(encodingOf(charset ?? "utf-8"), { fatal: true });
  try {
    for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const why = `it is not ${decoder.encoding.toUpperCase()}`;
    throw new ReportFault("encoding", why, "say which it is, as in --encoding windows-1252");
  }
}

function delimiterIn(head: Uint8Array): string {
  const [line = ""] = Buffer.from(head).toString("latin1").split("\n", 1);
  const bare = line.replace(/"[^"]*"/g, "");
  const counts = [",", ";", "\t"].map((mark) => [mark, bare.split(mark).length] as const);
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

interface Broken {
  readonly line: number;
  readonly why: string;
}

function broken(error: CsvError | undefined): Broken {
  const why = error?.message.slice(0, 200) ?? "it cannot be read";
  return { line: Number(error?.lines ?? 0), why };
}

function piece({ line, why }: Broken): Piece {
  const fault = new ReportFault("damaged", why, "mend the quote marks or the columns of that line");
  return { is: "fault", part: `line ${line}`, fault };
}

function asFault(error: unknown, limit: number): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "CSV_MAX_RECORD_SIZE") {
    const why = `a record is over ${size(limit)}`;
    return new ReportFault(
      "too-large",
      why,
      `look for a quote mark that is never closed, or ${limitAdvice("report")}`,
    );
  }
  if (!code.startsWith("CSV_")) return error;
  const why = (error as Error).message.slice(0, 200);
  return new ReportFault("damaged", why, "mend it at that place; what came before was taken in");
}
