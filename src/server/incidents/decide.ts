import { type Ground, merge, split, undo } from "../../ledger/relate/decide.js";
import { decisionsAbout, type Listed } from "../../ledger/relate/listing.js";
import { incidentBy } from "../../ledger/relate/named.js";
import { settle } from "../../ledger/relate/settle.js";
import type { Ledger } from "../../ledger/store/open/open.js";
import { Problem } from "../problem.js";

/** What became of a decision: its number, and the incident that whoever took it looks at now. */
export interface Became {
  readonly decision: number;
  readonly incident: string;
}

/** @throws Problem 404, 422 */
export async function mergeWith(
  ledger: Ledger,
  name: string,
  other: string,
  ground: Ground,
): Promise<Became> {
  await settle(ledger);
  const [ours, theirs] = [await incidentOr404(ledger, name), await incidentOr404(ledger, other)];
  if (ours.id === theirs.id) throw new Problem(422, "They are one incident already.");
  const decision = await merge(ledger, ours.id, theirs.id, ground);
  return { decision, incident: (await incidentOr404(ledger, ours.id)).id };
}

/** Takes reports out; what is left keeps whoever looks. @throws Problem 404, 422 */
export async function splitFrom(
  ledger: Ledger,
  name: string,
  reports: readonly string[],
  ground: Ground,
): Promise<Became> {
  await settle(ledger);
  const { id, account } = await incidentOr404(ledger, name);
  const out = account.reports.filter((report) => reports.includes(report));
  if (out.length < new Set(reports).size)
    throw new Problem(422, "Not all of these reports are of this incident.");
  if (out.length === account.reports.length)
    throw new Problem(422, "Nothing would be left of it: take out some of its reports, not all.");
  const left = await memberOutside(ledger, id, out);
  const decision = await split(ledger, id, out, ground);
  return { decision, incident: (await incidentOr404(ledger, left)).id };
}

/** @param id of the incident that is looked at; @throws Problem 404, 422 */
export async function undoDecision(
  ledger: Ledger,
  decision: number,
  ground: Ground,
): Promise<{ readonly decision: number }> {
  const taken = await decisionsAbout(ledger.db, null);
  const found = taken.find(({ id, kind }) => id === decision && kind !== "undo");
  if (!found) throw new Problem(404, "There is no such decision.");
  if (taken.some(({ undoes }) => undoes === decision))
    throw new Problem(422, "It is taken back already.");
  return { decision: await undo(ledger, decision, ground) };
}

/** @throws Problem 404 */
export async function incidentOr404({ db }: Ledger, name: string): Promise<Listed> {
  const found = await incidentBy(db, name);
  if (found === null) throw new Problem(404, "The ledger has no incident of this id.");
  return found;
}

/** A happening that stays, by which what is left is found again: the incident's own id may go with the others. */
async function memberOutside(
  { db }: Ledger,
  incident: string,
  out: readonly string[],
): Promise<string> {
  const { id } = await db
    .selectFrom("happenings")
    .select("id")
    .where("incident", "=", incident)
    .where("report", "not in", out)
    .orderBy("id")
    .executeTakeFirstOrThrow();
  return id;
}
