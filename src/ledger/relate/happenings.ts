import { sql, type Transaction } from "kysely";
import { textOf } from "../incident/alike.js";
import { compare } from "../incident/compare.js";
import { signsOfMatter } from "../incident/evidence.js";
import type { Happening, Linkable } from "../incident/happening.js";
import { type Link, linkBetween } from "../incident/link.js";
import type { Matter } from "../incident/wording.js";
import { cursorOver } from "../store/cursor.js";
import type { Tables } from "../store/schema/tables.js";
import { insertRows, insertWritten } from "../store/write/insert.js";
import type { Written } from "../store/write/written.js";
import { any } from "./any.js";
import { mattersIn } from "./matters.js";
import { staleHappenings, staleWhere } from "./stale.js";

/** Keeps the happenings of reports, in place of those that they had. */
export async function keepHappenings(
  trx: Transaction<Tables>,
  reports: readonly string[],
  rows: Written,
): Promise<void> {
  await forget(trx, reports);
  // A person may have added an event at the word of another.
  await insertWritten(trx, "happenings", rows, sql`on conflict do nothing`);
  await staleWhere(trx, sql`report = ${any(reports)}`);
}

/** Links what reports tell to what can be the same; of exact copies once for all. */
export async function linkHappenings(
  trx: Transaction<Tables>,
  reports: readonly string[],
): Promise<void> {
  const told = async (some: readonly Alike[]) => asTexts(await mattersIn(trx).with(some));
  const fresh = await told(await toldIn(trx, reports));
  const links = new Map<string, Omit<Link, "reasons">>();
  const linked = linker(fresh);
  const keep = (others: readonly Linkable[]) => {
    for (const { one, other, points } of linked(others))
      links.set(`${one} ${other}`, { one, other, points });
  };
  keep(fresh);
  for await (const candidates of candidatesOf(trx, fresh, reports)) keep(await told(candidates));
  const rows = [...links.values()];
  await insertRows(trx, "incident_links", rows);
  // Of reports that were settled before they were linked; what they are linked to is settled with them.
  const isOurs = new Set(fresh.map(({ id }) => id));
  await staleHappenings(
    trx,
    rows.flatMap(({ one, other }) => [one, other]).filter((key) => isOurs.has(key)),
  );
}

/** A happening as one of its text, whichever reports have that. */
export type Alike = Happening & { readonly alike: string };

/** What is linked are the texts' happenings: by their keys, and never two of one text. */
export const asTexts = (happenings: readonly (Linkable & Alike)[]): Linkable[] =>
  happenings.map(({ alike, ...one }) => ({ ...one, id: alike, report: textOf(alike) }));

async function toldIn(trx: Transaction<Tables>, reports: readonly string[]): Promise<Alike[]> {
  const { rows } = await sql<{ body: Happening; alike: string }>`
    select distinct on (alike) alike, body from happenings where report = ${any(reports)}
    order by alike, id`.execute(trx);
  return rows.map(({ body, alike }) => ({ ...body, alike }));
}

/**
 * Links happenings to those of some that they share a block with. What two reports are about is compared once, however much
 * both tell, if they come together: what is known is forgotten after them, since there may be as many reports as the ledger has.
 */
function linker(fresh: readonly Linkable[]): (others: readonly Linkable[]) => Link[] {
  const byBlock = new Map<number, Linkable[]>();
  for (const one of fresh)
    for (const block of one.blocks) {
      const known = byBlock.get(block);
      if (known) known.push(one);
      else byBlock.set(block, [one]);
    }
  const nearTo = ({ blocks }: Linkable) =>
    new Set(blocks.flatMap((block) => byBlock.get(block) ?? []));
  return (others) => {
    const matterOf = remembering(signsOfMatter);
    return others.flatMap((other) =>
      [...nearTo(other)].flatMap((one) => linkBetween(one, other, matterOf(one, other)) ?? []),
    );
  };
}

/** For each two reports once. */
function remembering(compare: typeof signsOfMatter) {
  const known = new Map<string, ReturnType<typeof signsOfMatter>>();
  return (one: Linkable, other: Linkable) => (ours: Matter, theirs: Matter) => {
    const pair = `${one.report} ${other.report}`;
    const signs = known.get(pair) ?? compare(ours, theirs);
    known.set(pair, signs);
    return signs;
  };
}

/** Takes the happenings of reports away; those that were linked to them are grouped anew. */
async function forget(trx: Transaction<Tables>, reports: readonly string[]): Promise<void> {
  const gone = await trx
    .deleteFrom("happenings")
    .where("report", "=", any(reports))
    .returning(["incident", "alike"])
    .execute();
  if (gone.length === 0) return;
  await unlink(trx, [...new Set(gone.map(({ alike }) => alike))]);
  const incidents = [...new Set(gone.map(({ incident }) => incident))];
  await trx.deleteFrom("incidents").where("id", "=", any(incidents)).execute();
  await staleWhere(trx, sql`incident = ${any(incidents)}`);
}

/** Takes the links of what no report tells any more away. */
async function unlink(trx: Transaction<Tables>, keys: readonly string[]): Promise<void> {
  const { rows } = await sql<{ one: string; other: string }>`
    with gone as (
      select key from unnest(${keys}::text[]) key
      where not exists (select from happenings h where h.alike = key)
    )
    delete from incident_links where one in (select key from gone) or other in (select key from gone)
    returning one, other`.execute(trx);
  await staleHappenings(
    trx,
    rows.flatMap(({ one, other }) => [one, other]),
  );
}

/** Blocks that are looked up at once; each look at the index costs as much as some twenty blocks that nothing has. */
const BLOCKS = 32;

/**
 * Happenings of other reports that share a block with one of these, at a time that both can have been; of exact copies one.
 * Some at a time, those of one report one after the other: there may be thousands.
 */
async function* candidatesOf(
  trx: Transaction<Tables>,
  fresh: readonly Happening[],
  reports: readonly string[],
): AsyncGenerator<readonly Alike[]> {
  const asked = [...spansByBlock(fresh)].sort(([, one], [, other]) =>
    compare(one.from, other.from),
  );
  if (asked.length === 0) return;
  const [blocks, looks, first, last] = [
    asked.map(([block]) => block),
    asked.map((_, at) => Math.floor(at / BLOCKS)),
    asked.map(([, { from }]) => from),
    asked.map(([, { to }]) => to),
  ];
  // A day apart is still the same time, as `meets` has it.
  const query = sql<{ body: Happening; alike: string }>`
    select body, alike from (
      select min(near.id) as id
      from (
        select array_agg(block) as blocks, min(first) - 1 as first, max(last) + 1 as last
        from unnest(${blocks}::integer[], ${looks}::integer[], ${first}::date[], ${last}::date[])
          asked (block, look, first, last)
        group by look
      ) asked
      cross join lateral (
        select id, alike from happenings h where h.blocks && asked.blocks
          and h.report not in (select unnest(${reports}::text[]))
          and (h.time_to is null or h.time_to >= asked.first)
          and (h.time_from is null or h.time_from <= asked.last) offset 0
      ) near
      group by near.alike order by 1 offset 0
    ) near join happenings using (id)`;
  for await (const rows of cursorOver(trx, query))
    yield rows.map(({ body, alike }) => ({ ...body, alike }));
}

/** For each block from when to when those that have it can have been. */
function spansByBlock(fresh: readonly Happening[]): Map<number, Reach> {
  const found = new Map<number, Reach>();
  for (const { blocks, when } of fresh) {
    const [first, last] = [when.from ?? "-infinity", when.to ?? "infinity"];
    for (const block of blocks) {
      const { from, to } = found.get(block) ?? { from: first, to: last };
      found.set(block, {
        from: compare(from, first) < 0 ? from : first,
        to: compare(to, last) > 0 ? to : last,
      });
    }
  }
  return found;
}

/** Days, or "-infinity" and "infinity" where it is open, as the database has them; their order is that of the letters. */
interface Reach {
  readonly from: string;
  readonly to: string;
}
