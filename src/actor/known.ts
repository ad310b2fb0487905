import type { Country, Organisation } from "../codebook/who.js";
import type { Report } from "../report/report.js";
import type { Casting } from "./casting.js";
import type { Description } from "./describe.js";
import type { Entry } from "./directory.js";
import type { Draft, Roster, Traits } from "./roster.js";

/** The state or body that the codebook knows a phrase by. */
export function byKnown(
  { known, role, sort, name }: Description,
  { roster, report }: Casting,
): Draft | null {
  if (!known) return null;
  if (known.as === "organisation") {
    const body = calledShort(name, roster) ?? knownBody(known.organisation, roster, report);
    if (name) body.names.add(name);
    return body;
  }
  if (known.as === "people" || (role && sort === "person")) return null;
  return stateOf(known.country, known.as !== "state", roster);
}

/** "The Armed Forces of the Philippines (*AFP*)": the report's own short form goes before the codebook's. */
const calledShort = (name: string | null, { drafts }: Roster): Draft | undefined =>
  name !== null && /^\p{Lu}{2,6}$/u.test(name)
    ? drafts.find(({ names }) => names.has(name))
    : undefined;

export function knownBody(
  organisation: Organisation,
  roster: Roster,
  { published }: Report,
): Draft {
  const { name, kind } = organisation;
  return (
    roster.known(name) ??
    roster.add({ name, kind, known: name, ...codesOf(organisation, published) })
  );
}

/** A body's country and sectors on the day of the report; today's where it has no date. */
export function codesOf(
  { country, sectors, when }: Organisation,
  published: string | null,
): Pick<Traits, "country" | "sectors"> {
  const day = published ?? "9999-12-31";
  const spell = when.find(({ from = "", until = "9999-12-31" }) => from <= day && day <= until);
  return { country: spell?.country ?? country ?? null, sectors: spell?.sectors ?? sectors };
}

/** The state or body that a name of the codebook stands for. */
export function draftOf(entry: Entry, { roster, report }: Casting): Draft {
  return entry.as === "organisation"
    ? knownBody(entry.organisation, roster, report)
    : stateOf(entry.country, entry.as === "capital" || entry.as === "seat", roster);
}

export function stateOf(country: Country, isGovernment: boolean, roster: Roster): Draft {
  const { code, name } = country;
  const draft =
    roster.state(code) ?? roster.add({ name, kind: "state", country: code, known: code });
  if (isGovernment) draft.sectors.add("GOV");
  return draft;
}
