import { isPartyTo } from "../../../position/party.js";
import type { Event, Reading } from "../../../reading/format.js";
import { nameWords } from "../../find/name.js";
import { pairsOf } from "../../find/pair.js";
import type { EventRow, PartyRow } from "../schema/tables.js";
import { daysOf } from "./days.js";
import { type Records, wordsOf } from "./records.js";

export function eventRows({ report, events }: Reading, records: Records): EventRow[] {
  const { published, publisher } = report;
  return events.map((event, n) => {
    const { id, sentence, type, cameo, quad, score, status, historical, speech, same } = event;
    const kept = { id, n, sentence, type, cameo, quad, score, status, historical, speech, same };
    return {
      report: report.id,
      published,
      publisher,
      ...kept,
      trigger: wordsOf(event.trigger.spans) ?? "",
      lemma: event.trigger.lemma,
      modes: event.mode,
      contexts: event.context,
      attributed: event.actors.length > 0,
      party_only: isClaimedByPartiesOnly(event, records),
      ...sides(event, records),
      ...when(event, records),
      ...where(event, records),
      rule: event.rule,
      confidence: event.confidence,
    };
  });
}

/** "Pakistan's army said that it had struck": nobody says it who is no side of it. */
function isClaimedByPartiesOnly(event: Event, records: Records): boolean {
  const sides = [...event.actors, ...event.recipients].map(({ actor }) => records.actor(actor));
  const affirming = event.positions.filter(({ stance }) => stance === "affirms");
  return (
    affirming.length > 0 &&
    affirming.every(({ holder }) => {
      const who = records.actor(holder);
      return (
        who !== null &&
        isPartyTo(
          who,
          sides.flatMap((side) => side ?? []),
        )
      );
    })
  );
}

/** What searches need of the parties. */
function sides({ actors, recipients, mediators }: Event, records: Records) {
  const parties = [...actors, ...recipients, ...mediators].map(({ actor }) => records.actor(actor));
  const countriesOf = (side: Event["actors"]) =>
    side.map(({ actor }) => records.actor(actor)?.country ?? null);
  return {
    pairs: pairsOf(countriesOf(actors), countriesOf(recipients)),
    countries: [...new Set(parties.flatMap((party) => party?.country ?? []))].sort(),
    names: [...new Set(parties.flatMap((party) => nameWords(party?.name ?? "")))].sort(),
  };
}

function when(event: Event, records: Records) {
  const time = records.time(event.time?.time);
  const days = time && daysOf(time);
  return {
    time_from: days?.from ?? null,
    time_to: days?.to ?? null,
    time_precision: days && time.precision,
    time_inferred: event.time?.inferred ?? null,
  };
}

function where(event: Event, records: Records) {
  const place = records.place(event.place?.place);
  return {
    place: place?.name ?? null,
    place_country: place?.country ?? null,
    place_admin1: place?.admin1 ?? null,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    place_precision: place?.precision ?? null,
    place_inferred: event.place?.inferred ?? null,
    geonames: place?.geonames ?? null,
  };
}

const SIDES = [
  ["actor", "actors"],
  ["recipient", "recipients"],
  ["mediator", "mediators"],
] as const;

export function partyRows({ report, events }: Reading, records: Records): PartyRow[] {
  const whose = { report: report.id, published: report.published };
  return events.flatMap((event) =>
    SIDES.flatMap(([role, side]) =>
      event[side].map(({ actor, inferred }, n) => {
        const {
          name = "",
          kind = "unnamed",
          country = null,
          sectors = [],
        } = records.actor(actor) ?? {};
        return {
          ...whose,
          event: event.id,
          role,
          n,
          actor,
          name,
          kind,
          country,
          sectors,
          inferred,
        };
      }),
    ),
  );
}
