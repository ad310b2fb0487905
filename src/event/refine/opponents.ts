import type { Actor } from "../../reading/format.js";
import { type EventType, PLOVER } from "../../reading/plover.js";
import type { Draft, Party } from "../draft.js";
import type { Scene } from "../scene.js";

/** What one state does to another in a quarrel that the report tells of, though the sentence leaves open to whom. */
const AIMED: ReadonlySet<EventType> = new Set(["SANCTION", "THREATEN"]);

/** How often the report must tell of one state against another before the other goes without saying. */
const OFTEN = 2;

/** "Chad accused Mali of … Mali struck back at Chad … Chad *recalled its ambassador*": from Mali. Marked as inferred. */
export function inferOpponents(drafts: readonly Draft[], scene: Scene): readonly Draft[] {
  const known = new Map(scene.cast.actors.map((actor) => [actor.id, actor]));
  const countriesOf = (parties: readonly Party[]) => [
    ...new Set(parties.flatMap(({ actor }) => stateOf(known.get(actor)) ?? [])),
  ];
  const against = new Map<string, Map<string, number>>();
  for (const { type, actors, recipients } of drafts) {
    if (PLOVER[type].quad < 3) continue;
    const others = recipients.length > 0 ? countriesOf(recipients) : countriesOf(actors);
    for (const one of countriesOf(actors)) for (const other of others) add(against, one, other);
  }
  return drafts.map((draft) => {
    if (!AIMED.has(draft.type) || draft.recipients.length > 0) return draft;
    const [own, ...more] = countriesOf(draft.actors);
    const foe = own === undefined || more.length > 0 ? null : mostOf(against.get(own));
    const state = scene.cast.actors.find(
      ({ kind, country }) => kind === "state" && country === foe,
    );
    if (foe === null || !state || namesOthers(draft, [own ?? null, foe], scene)) return draft;
    return { ...draft, recipients: [{ actor: state.id, spans: [], inferred: true }] };
  });
}

/** A sentence that names somebody of a third country leaves open who is meant. */
function namesOthers({ sentence }: Draft, two: readonly (string | null)[], scene: Scene): boolean {
  const tokens = scene.sentences[sentence]?.tokens ?? [];
  const named = new Set([...tokens.keys()].flatMap((at) => [...scene.cast.at(sentence, at)]));
  return scene.cast.actors.some(
    ({ id, country }) => named.has(id) && country !== null && !two.includes(country),
  );
}

const POWERS = new Set(["GOV", "MIL", "COP", "SPY", "LEG"]);

function stateOf(actor: Actor | undefined): string | null {
  if (!actor || actor.country === null) return null;
  const isPower = actor.kind === "state" || actor.sectors.some((sector) => POWERS.has(sector));
  return isPower ? actor.country : null;
}

/** Both ways: who is accused by somebody is at odds with them, too. */
function add(against: Map<string, Map<string, number>>, one: string, other: string): void {
  if (one === other) return;
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const counts = against.get(from) ?? new Map<string, number>();
    against.set(from, counts.set(to, (counts.get(to) ?? 0) + 1));
  }
}

function mostOf(counts: ReadonlyMap<string, number> | undefined): string | null {
  const [first, second] = [...(counts ?? [])].sort(([, one], [, other]) => other - one);
  if (!first || first[1] < OFTEN || first[1] === second?.[1]) return null;
  return first[0];
}
