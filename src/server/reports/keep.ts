import type { Found } from "../../ledger/ingest/found.js";
import { ingest } from "../../ledger/ingest/ingest.js";
import type { Readers } from "../../ledger/ingest/readers.js";
import type { Ledger } from "../../ledger/store/open/open.js";
import type { Taken } from "../../report/take.js";

/** What became of one thing that was to be kept. */
export interface Kept {
  readonly became: string;
  readonly name: string;
  readonly report: string | null;
  readonly why: string | null;
}

interface Keeping {
  readonly readers: Readers;
  /** How many there are so far. */
  readonly tell: (many: number) => void;
}

/** Takes what was sent into the ledger as an ingest of one source would. */
export async function kept(
  ledger: Ledger,
  taken: AsyncIterable<Taken>,
  source: string,
  { readers, tell }: Keeping,
): Promise<Kept[]> {
  const all: Kept[] = [];
  await ingest(ledger, foundIn(taken, source), readers, {
    tell: (batch) => {
      for (const { found, became, why } of batch) {
        const report = found.is === "report" && became !== "failed" ? found.report.id : null;
        all.push({ became, name: found.key, report, why });
      }
      tell(all.length);
    },
  });
  return all;
}

async function* foundIn(taken: AsyncIterable<Taken>, source: string): AsyncGenerator<Found> {
  for await (const one of taken) yield { ...found(one), source, through: 0 };
}

/** Two texts that were pasted are two inputs, and the same text pasted twice is one. */
function found(taken: Taken) {
  const { name } = taken;
  if (taken.is === "report") {
    const { report, authors, notes } = taken;
    return { is: "report", key: `${name}, ${report.id}`, report, authors, notes } as const;
  }
  if (taken.is === "foreign") {
    const why = `it is in another language: ${taken.language}`;
    return { is: "foreign", key: name, kind: taken.language, why } as const;
  }
  if (taken.is === "skipped")
    return { is: "skipped", key: name, kind: taken.why, why: taken.why } as const;
  const { kind, why, advice } = taken.fault;
  return { is: "failed", key: name, kind, why: `${why}; ${advice}` } as const;
}
