import type { Event, Place } from "../reading/format.js";
import { range } from "./event.js";
import { actorText, type Field, field, quote } from "./fields.js";
import { kindOf } from "./kinds.js";
import { moment } from "./moment.js";
import { shortOf } from "./notes.js";
import type { Scene } from "./scene.js";

/** PLOVER's four classes. */
export const QUADS: Readonly<Record<Event["quad"], string>> = {
  1: "verbal cooperation",
  2: "material cooperation",
  3: "verbal conflict",
  4: "material conflict",
};

/** All that an event says, a row a field; what is open is left out. */
export function eventFields(event: Event, scene: Scene): Field[] {
  const { trigger, type, mode, context, cameo, quad, score, speech } = event;
  return [
    ...field("trigger", quote(trigger.spans), trigger.spans),
    ...field("type", `${[type, ...mode].join("/")}: ${kindOf(event)}`),
    ...sidesFields(event, scene),
    ...placeField(event, scene),
    ...timeField(event, scene),
    ...quantityFields(event, scene),
    ...positionFields(event, scene),
    ...field("status", event.historical ? `${event.status}, told as history` : event.status),
    ...field("what the statement is", speech && shortOf(speech, scene)),
    ...sameField(event, scene),
    ...field("context", context.join(", ")),
    ...field("CAMEO", cameo),
    ...field("class", `${quad}: ${QUADS[quad]}`),
    ...field("score", scoreText(score)),
  ];
}

/** A minus sign, and a plus where it is above nothing: −10 is the worst, +10 the best. */
export function scoreText(score: number): string {
  if (score === 0) return "0";
  return score < 0 ? `−${-score}` : `+${score}`;
}

function sidesFields(event: Event, scene: Scene): Field[] {
  const sides = [
    ["actor", event.actors],
    ["recipient", event.recipients],
    ["mediator", event.mediators],
  ] as const;
  return sides.flatMap(([name, parties]) =>
    parties.flatMap(({ actor, spans, inferred }) =>
      field(name, actorText(actor, scene), spans, inferred),
    ),
  );
}

function placeField({ place }: Event, { places }: Scene): Field[] {
  const where = places.get(place?.place ?? "");
  return place && where ? field("place", placeText(where), place.spans, place.inferred) : [];
}

/** "Mir Ali, Khyber Pakhtunkhwa, PAK · city · 33.0, 70.3" */
export function placeText({ name, admin1, country, precision, lat, lon }: Place): string {
  const within = [name, admin1 === name ? null : admin1, country].filter(Boolean).join(", ");
  const at = lat === null || lon === null ? null : `${lat.toFixed(1)}, ${lon.toFixed(1)}`;
  return [within, precision, at].filter(Boolean).join(" · ");
}

function timeField({ time }: Event, { times, published }: Scene): Field[] {
  const when = times.get(time?.time ?? "");
  return time && when ? field("time", moment(when, published), when.spans, time.inferred) : [];
}

function quantityFields({ id }: Event, scene: Scene): Field[] {
  return (scene.quantities.get(id) ?? []).flatMap(({ kind, low, high, holder, spans }) => {
    const says = holder === "author" ? "the report" : scene.naming.text(holder);
    return field(kind, `${range(low, high)}, says ${says}`, spans);
  });
}

function positionFields({ positions }: Event, { naming }: Scene): Field[] {
  return positions.flatMap(({ holder, stance, spans }) =>
    field(stance, holder === "author" ? "the report itself" : naming.text(holder), spans),
  );
}

function sameField({ same }: Event, { events }: Scene): Field[] {
  const first = events.get(same ?? "");
  return first ? field("same as", `“${quote(first.trigger.spans)}”`, first.trigger.spans) : [];
}
