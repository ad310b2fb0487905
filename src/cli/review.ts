import { jsonText } from "../export/json.js";
import type { Choice } from "../ledger/review/decide.js";
import { KINDS, type Kind, type Review, type Value } from "../ledger/review/review.js";
import type { Ledger } from "../ledger/store/open/open.js";
import { Fault } from "./fault.js";
import { type LedgerOptions, withLedger } from "./ledger.js";
import { screenOf } from "./screen.js";
import { givenView, lostView, reviewLine } from "./view/review.js";
import { type World, write } from "./world.js";

export interface DecideOptions extends LedgerOptions {
  readonly by?: string;
  readonly why?: string;
}

export interface HistoryOptions extends LedgerOptions {
  readonly by?: string;
  readonly limit?: string;
  readonly json?: boolean;
  readonly color?: boolean;
}

/** What is shown where nothing else is said: a screenful. */
const SHOWN = 50;

/**
 * `dateline review accept|correct|reject|add`: writes a person's decision down.
 * @throws Fault, LedgerFault
 */
export async function decideOn(
  report: string,
  choice: Choice,
  options: DecideOptions,
  world: World,
): Promise<number> {
  const given = givenBy(options, world);
  return withLedger(options, world, async (ledger) => {
    const { decide } = await import("../ledger/review/decide.js");
    const { review, problem } = await decide(ledger, report, choice, given);
    if (review === null) throw usage("review", problem, "see dateline review --help");
    await write(world.stdout, reviewLine(review));
    return 0;
  });
}

/** `dateline review undo`. @throws Fault, LedgerFault */
export async function undoReview(
  id: string,
  options: DecideOptions,
  world: World,
): Promise<number> {
  const given = givenBy(options, world);
  return withLedger(options, world, async (ledger) => {
    const { undo } = await import("../ledger/review/decide.js");
    const { review, problem } = await undo(ledger, id, given);
    if (review === null)
      throw usage("review undo", problem, "dateline review history tells which there are");
    await write(world.stdout, reviewLine(review));
    return 0;
  });
}

/** `dateline review history`: what people decided, the latest first. @throws Fault, LedgerFault */
export async function reviewHistory(
  report: string | undefined,
  options: HistoryOptions,
  world: World,
): Promise<number> {
  const { by, limit } = options;
  if (limit !== undefined && !/^[1-9]\d{0,5}$/.test(limit))
    throw usage("--limit", `${limit} is no number`, "give a whole number");
  const filter = {
    limit: Number(limit ?? SHOWN),
    ...(report === undefined ? {} : { report }),
    ...(by === undefined ? {} : { by }),
  };
  return withLedger(options, world, async ({ db }) => {
    const { historyOf } = await import("../ledger/review/history.js");
    const given = await historyOf(db, filter);
    if (options.json)
      for (const one of given)
        await write(world.stdout, `${jsonText({ ...one.review, undone: one.undone })}\n`);
    else await write(world.stdout, givenView(given, screenOf(world, options.color)));
    return 0;
  });
}

/** `dateline review orphans`: reviews of records that the current readings do not have. @throws LedgerFault */
export async function orphanedReviews(options: HistoryOptions, world: World): Promise<number> {
  return withLedger(options, world, async (ledger) => {
    for await (const { review, why } of lostIn(ledger))
      await write(
        world.stdout,
        options.json
          ? `${jsonText({ ...review, orphaned: why })}\n`
          : lostView(review, why, screenOf(world, options.color)),
      );
    return 0;
  });
}

async function* lostIn({ db }: Ledger): AsyncIterable<{ review: Review; why: string }> {
  const { reviewedStandings } = await import("../ledger/review/agreed.js");
  for await (const { reviewed } of reviewedStandings(db)) yield* reviewed?.lost ?? [];
}

/** @throws Fault usage, where nobody is named */
function givenBy({ by, why }: DecideOptions, { env, now }: World) {
  const name = (by ?? env.DATELINE_REVIEWER ?? "").trim();
  if (name === "")
    throw usage("--by", "nobody is named", "say who decides, with --by or DATELINE_REVIEWER");
  return { by: name, when: now().toISOString(), why: why?.trim() || null };
}

/** "56bd3c7587e2e5d1:e3", as find and exports print it. @throws Fault usage */
export function recordOf(key: string): { readonly report: string; readonly record: string } {
  const [, report, record] = /^([0-9a-f]+):([a-z]\d+)$/.exec(key) ?? [];
  if (report === undefined || record === undefined)
    throw usage("review", `${key} is no record`, "write it as dateline find does: REPORT:e3");
  return { report, record };
}

/** JSON, or else a text: ASSAULT, ["aerial"], null. */
export function fieldValue(text: string): Value {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** @throws Fault usage */
export function additionOf(kind: string, fields: string): Choice {
  const known = KINDS.find((one) => one === kind);
  if (known === undefined)
    throw usage("review add", `there is no ${kind}`, `use one of: ${KINDS.join(", ")}`);
  return { decision: "add", kind: known satisfies Kind, fields: fieldsOf(fields) };
}

function fieldsOf(text: string): { readonly [field: string]: Value } {
  const value = fieldValue(text);
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as { readonly [field: string]: Value };
  throw usage("review add", "the record is no JSON object", "give its fields as format 1 has them");
}

function usage(option: string, why: string, advice: string): Fault {
  return new Fault("usage", option, why, advice);
}
