import { grouped } from "../../language/grouped.js";
import { textOf } from "../incident/alike.js";
import type { Decision, Pointed } from "../incident/decision.js";
import {
  type Evidence,
  earlier,
  type Incident,
  incidentsOf,
  type Member,
} from "../incident/incidents.js";

/** A happening, with the key that it has in common with those of exact copies. */
export type Copied = Member & { readonly alike: string };

/** Between happenings, or between the keys of texts' happenings. */
export type Link = Evidence["links"][number];

interface Told extends Required<Pick<Evidence, "links" | "origins">> {
  readonly members: readonly Copied[];
  readonly decisions: readonly Decision[];
}

/**
 * Incidents of the first of each several exact copies; the others go where it goes.
 * @param links between keys
 */
export function incidentsWithCopies({ members, links, decisions, origins }: Told): Incident[] {
  const copies = grouped([...members].sort(earlier), ({ alike }) => alike);
  const first = (key: string): Copied | undefined => copies.get(key)?.[0];
  const happenings = [...copies.keys()].flatMap((key) => first(key) ?? []);
  const incidents = incidentsOf({
    happenings,
    links: links.flatMap(({ one, other, points }) => {
      const [ours, theirs] = [first(one), first(other)];
      return ours && theirs ? [ordered(ours.id, theirs.id, points)] : [];
    }),
    decisions: ofFirsts(decisions, members, happenings),
    origins,
  });
  const all = new Map(happenings.map(({ id, alike }) => [id, copies.get(alike) ?? []]));
  return incidents.map(({ id, happenings: firsts }) => {
    const told = firsts.flatMap((one) => all.get(one) ?? []).sort(earlier);
    return { id, happenings: told.map((one) => one.id) };
  });
}

const ordered = (one: string, other: string, points: number) =>
  one < other ? { one, other, points } : { one: other, other: one, points };

/** What is decided about a copy is decided about its text. */
function ofFirsts(
  decisions: readonly Decision[],
  members: readonly Copied[],
  firsts: readonly Copied[],
): Decision[] {
  const firstOf = new Map(firsts.map(({ alike, report }) => [textOf(alike), report]));
  const texts = new Map(members.map(({ report, alike }) => [report, textOf(alike)]));
  const point = (one: Pointed): Pointed => ({
    ...one,
    report: firstOf.get(texts.get(one.report) ?? "") ?? one.report,
  });
  return decisions.map((decision) => ({
    ...decision,
    one: decision.one.map(point),
    other: decision.other.map(point),
  }));
}
