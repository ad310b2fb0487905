import { sql, type Transaction } from "kysely";
import { alikeKeys, textOf } from "../incident/alike.js";
import { signsOfMatter } from "../incident/evidence.js";
import type { Happening, Linkable } from "../incident/happening.js";
import { type Link, linkBetween } from "../incident/link.js";
import type { Matter } from "../incident/wording.js";
import { cursorOver } from "../store/cursor.js";
import type { Tables } from "../store/schema/tables.js";
import { insertRows, insertWritten, type Written } from "../store/write/insert.js";
import { any } from "./fingerprints.js";
import { mattersIn } from "./matters.js";

/** Keeps the happenings of reports, in place of those that they had. */
export async function keepHappenings(
  trx: Transaction<Tables>,
  reports: readonly string[],
  rows: Written,
): Promise<void> {
  await forget(trx, reports);
  await insertWritten(trx, "happenings", rows);
}

/** Links what reports tell to what can be the same; of exact copies once for all. */
export async function linkHappenings(
  trx: Transaction<Tables>,
  reports: readonly string[],
): Promise<void> {
  const matters = mattersIn(trx);
  const fresh = asTexts(await matters.with(await toldIn(trx, reports)));
  const links = new Map<string, Link>();
  const linked = linker(fresh);
  const keep = (others: readonly Linkable[]) => {
    for (const link of others.flatMap(linked)) links.set(`${link.one} ${link.other}`, link);
  };
  keep(fresh);
  for await (const candidates of candidatesOf(trx, fresh, reports))
    keep(asTexts(await matters.with(candidates)));
  const rows = [...links.values()].map(({ one, other, points }) => ({ one, other, points }));
  await insertRows(trx, "incident_links", rows);
  await staleAgain(trx, reports, [...new Set(rows.flatMap(({ one, other }) => [one, other]))]);
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

/** Of reports that were settled before they were linked; what they are linked to is settled with them. */
async function staleAgain(
  trx: Transaction<Tables>,
  reports: readonly string[],
  keys: readonly string[],
): Promise<void> {
  await trx
    .updateTable("happenings")
    .set({ stale: true })
    .where("report", "=", any(reports))
    .where("alike", "=", any(keys))
    .where("stale", "=", false)
    .execute();
}

/** Links a happening to those of some that it shares a block with. What two reports are about is compared once, however much both tell. */
function linker(fresh: readonly Linkable[]): (other: Linkable) => Link[] {
  const matterOf = remembering(signsOfMatter);
  const byBlock = new Map<number, Linkable[]>();
  for (const one of fresh)
    for (const block of one.blocks) {
      const known = byBlock.get(block);
      if (known) known.push(one);
      else byBlock.set(block, [one]);
    }
  return (other) => {
    const near = new Set(other.blocks.flatMap((block) => byBlock.get(block) ?? []));
    return [...near].flatMap((one) => linkBetween(one, other, matterOf(one, other)) ?? []);
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

/** @param happenings of one report */
export function happeningRows(happenings: readonly Linkable[]) {
  const keys = alikeKeys(happenings);
  return happenings.map(({ matter: _, ...body }, at) => {
    const { id, report, published, historical, when, blocks, sentences } = body;
    const time = { time_from: when.from, time_to: when.to, stated: when.stated };
    const own = { id, report, published, historical, ...time, blocks, sentences };
    return { ...own, body, alike: keys[at] ?? "", incident: id, stale: true };
  });
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
  await trx
    .updateTable("happenings")
    .set({ stale: true })
    .where("incident", "=", any(incidents))
    .execute();
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
  await stale(
    trx,
    rows.flatMap(({ one, other }) => [one, other]),
  );
}

async function stale(trx: Transaction<Tables>, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await trx
    .updateTable("happenings")
    .set({ stale: true })
    .where("alike", "=", any([...new Set(keys)]))
    .where("stale", "=", false)
    .execute();
}

/**
 * Happenings of other reports that share a block with one of these, at a time that both can have been; of exact copies one.
 * Some at a time: there may be thousands.
 */
async function* candidatesOf(
  trx: Transaction<Tables>,
  fresh: readonly Happening[],
  reports: readonly string[],
): AsyncGenerator<readonly Alike[]> {
  const asked = [...spansByBlock(fresh)];
  if (asked.length === 0) return;
  const [blocks, first, last] = [
    asked.map(([block]) => block),
    asked.map(([, { from }]) => from),
    asked.map(([, { to }]) => to),
  ];
  // By a look at the index for each, as with fingerprints; a day apart is still the same time, as `meets` has it.
  const query = sql<{ body: Happening; alike: string }>`
    select body, alike from happenings where id in (
      select min(near.id)
      from unnest(${blocks}::integer[], ${first}::date[], ${last}::date[]) asked (block, first, last)
      cross join lateral (
        select id, alike from happenings h where h.blocks @> array[asked.block]
          and h.report not in (select unnest(${reports}::text[]))
          and (h.time_to is null or asked.first is null or h.time_to >= asked.first - 1)
          and (h.time_from is null or asked.last is null or h.time_from <= asked.last + 1) offset 0
      ) near
      group by near.alike
    )`;
  for await (const rows of cursorOver(trx, query))
    yield rows.map(({ body, alike }) => ({ ...body, alike }));
}

/** For each block from when to when those that have it can have been; null is open. */
function spansByBlock(fresh: readonly Happening[]): Map<number, Reach> {
  const found = new Map<number, Reach>();
  for (const { blocks, when } of fresh)
    for (const block of blocks) {
      const { from, to } = found.get(block) ?? when;
      found.set(block, { from: outermost([from, when.from], 0), to: outermost([to, when.to], -1) });
    }
  return found;
}

type Reach = Pick<Happening["when"], "from" | "to">;

const outermost = (days: readonly (string | null)[], at: 0 | -1): string | null =>
  days.includes(null) ? null : (days.toSorted().at(at) ?? null);
