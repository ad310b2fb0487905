import type { Found } from "../ledger/ingest/found.js";
import type { Taken } from "../report/take.js";
import { type Fault, faultOf } from "./fault.js";
import type { Input } from "./input.js";
import { foreignWhy, type Sources } from "./sources.js";
import { languageName } from "./tally.js";

/** All that the inputs hold, in order; a fault of one input leaves the others. */
export async function* foundIn({ inputs, asked }: Sources): AsyncGenerator<Found> {
  for (const [done, input] of inputs.entries()) {
    try {
      for await (const taken of input.take(asked))
        yield { ...found(taken, input), source: input.name, through: done + input.through() };
    } catch (error) {
      const { key, ...fault } = failed(input.name, faultOf(error, input.name));
      yield { ...fault, key, source: input.name, through: done + 1 };
    }
  }
}

function found(taken: Taken, { name, online }: Input) {
  switch (taken.is) {
    case "report": {
      const { report, authors, notes } = taken;
      // What is third in a feed today is fourth tomorrow.
      const key = online ? `${name}, ${report.id}` : taken.name;
      return { is: "report", key, report, authors, notes } as const;
    }
    case "foreign": {
      const { name: key, language } = taken;
      return {
        is: "foreign",
        key,
        kind: languageName(language),
        why: foreignWhy(language),
      } as const;
    }
    case "skipped":
      return { is: "skipped", key: taken.name, kind: taken.why, why: taken.why } as const;
    case "fault":
      return failed(taken.name, faultOf(taken.fault, taken.name));
  }
}

function failed(key: string, { kind, why, advice }: Fault) {
  return { is: "failed", key, kind, why: `${why}; ${advice}` } as const;
}
