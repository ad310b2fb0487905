import { sql } from "kysely";
import type { Account } from "../incident/account.js";
import type { Happening, Linkable } from "../incident/happening.js";
import { type Link, linkBetween } from "../incident/link.js";
import type { OriginLink } from "../origin/same.js";
import type { Ledger } from "../store/open/open.js";
import { any } from "./any.js";
import { asTexts } from "./happenings.js";
import { mattersIn } from "./matters.js";

type Db = Ledger["db"];

export interface Listed {
  readonly id: string;
  readonly account: Account;
}

/**
 * The incidents that an id, or its beginning, leads to: an incident's own, or that of any of its happenings, which was its
 * own before others joined it.
 */
export async function incidentsNamed(db: Db, name: string): Promise<string[]> {
  const { rows } = await sql<{ incident: string }>`
    select distinct incident from happenings where starts_with(id, ${name})
      and (incident = id or not exists
        (select 1 from happenings h where starts_with(h.id, ${name}) and h.incident = h.id))
    order by incident limit 10`.execute(db);
  return rows.map(({ incident }) => incident);
}

/** What a report tells of an incident, and what ties it to the others. */
export interface Part {
  readonly report: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly origin: string;
  /** By what sign it is known to go back to another's text or item; null where it does not. */
  readonly tie: OriginLink["reason"] | null;
  /** Its own words for it. */
  readonly words: readonly string[];
  readonly happening: Happening;
  /** The strongest link to any other; null for an exact copy of an earlier one. */
  readonly link: Link | null;
}

/** @param reports of which the parts are told; null for all of them */
export async function partsOf(
  db: Db,
  incident: string,
  reports: readonly string[] | null = null,
): Promise<Part[]> {
  const among = reports === null ? sql`true` : sql`h.report = ${any(reports)}`;
  const { rows } = await sql<Omit<Part, "link" | "words"> & { text: string; alike: string }>`
    select h.body as happening, h.alike, r.id as report, r.title, r.publisher, r.published, r.text, f.origin,
      (select reason from origin_links l
        where f.origin <> r.id and (l.one = r.id or l.other = r.id)
        order by shared desc, l.one, l.other limit 1) as tie
    from happenings h join reports r on r.id = h.report join fingerprints f on f.report = r.id
    where h.incident = ${incident} and ${among}
    order by r.published nulls last, r.id, (h.body->'spans'->0->>'start')::integer`.execute(db);
  const firsts = new Map(
    [...rows].reverse().map(({ happening, alike }) => [alike, { ...happening, alike }]),
  );
  const texts = asTexts(await mattersIn(db).with([...firsts.values()]));
  const named = (key: string) => firsts.get(key)?.id ?? key;
  return rows.map(({ text, alike, ...part }) => {
    const isFirst = firsts.get(alike)?.id === part.happening.id;
    const link = isFirst ? strongest(alike, texts) : null;
    return {
      ...part,
      words: part.happening.spans.map(({ start, end }) => text.slice(start, end)),
      link: link && { ...link, one: named(link.one), other: named(link.other) },
    };
  });
}

function strongest(key: string, all: readonly Linkable[]): Link | null {
  const one = all.find(({ id }) => id === key);
  const links = one ? all.flatMap((other) => linkBetween(one, other) ?? []) : [];
  return links.sort((a, b) => b.points - a.points)[0] ?? null;
}

/** A decision on record, for people. */
export interface Taken {
  readonly id: number;
  readonly kind: "merge" | "split" | "undo";
  readonly undoes: number | null;
  readonly by: string;
  readonly reason: string;
  /** ISO 8601. */
  readonly when: string;
  /** Reports on either side of it; none where it undoes another. */
  readonly one: readonly string[];
  readonly other: readonly string[];
}

/** Decisions about an incident, or all of them; those that were undone too, and what undid them. */
export async function decisionsAbout(db: Db, reports: readonly string[] | null): Promise<Taken[]> {
  const about =
    reports === null
      ? sql`true`
      : sql`exists (select 1 from jsonb_array_elements(a.one || a.other) p where p->>'report' = ${any(reports)})`;
  const { rows } = await sql<Taken>`
    select d.id, d.kind, d.undoes, d.by, d.reason,
      to_char(d.arrived at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "when",
      ${reportsIn("one")} as one, ${reportsIn("other")} as other
    from link_decisions d join link_decisions a on a.id = coalesce(d.undoes, d.id)
    where ${about} order by d.id`.execute(db);
  return rows;
}

/** Each report that a side of a decision points at. */
const reportsIn = (side: "one" | "other") => sql<string[]>`coalesce((
  select jsonb_agg(distinct p->>'report') from jsonb_array_elements(d.${sql.ref(side)}) p), '[]')`;
