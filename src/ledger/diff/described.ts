import type { Event, Quantity, Reading, Span, Statement } from "../../reading/format.js";

export const KINDS = ["statement", "event", "quantity"] as const;

/** A record apart from its reading: what it says in words that two readings share, since their ids differ. */
export interface Described {
  readonly kind: (typeof KINDS)[number];
  /** By which records are counted: a statement's act, an event's type, a quantity's kind. */
  readonly type: string;
  /** Where it stands in the text. */
  readonly anchor: readonly Span[];
  /** Field by field, as text. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Statements, events and quantities of a reading, in its order. */
export function describedIn(reading: Reading): Described[] {
  const names = namesIn(reading);
  return [
    ...reading.statements.map((one) => statement(one, names)),
    ...reading.events.map((one) => event(one, names)),
    ...reading.quantities.map((one) => quantity(one, names)),
  ];
}

/** What stands for an id: a name with its country, a place's name, a time's value. */
type Names = (id: string | null | undefined) => string;

function namesIn({ actors, places, times }: Reading): Names {
  const names = new Map<string, string>([
    ...actors.map(
      ({ id, name, country }) => [id, country ? `${name} (${country})` : name] as const,
    ),
    ...places.map(
      ({ id, name, country }) => [id, country ? `${name} (${country})` : name] as const,
    ),
    ...times.map(
      ({ id, value, end }) => [id, [value ?? "open", end].filter(Boolean).join("/")] as const,
    ),
  ]);
  return (id) => (id ? (names.get(id) ?? id) : "");
}

function statement(one: Statement, name: Names): Described {
  const { cue, content, source, addressee, channel, about } = one;
  return {
    kind: "statement",
    type: one.act ?? "no act",
    anchor: cue.spans.length > 0 ? cue.spans : content.spans,
    fields: {
      act: one.act ?? "",
      form: one.form,
      source: source.anonymous ? "anonymous" : name(source.actor) || words(source.spans),
      content: words(content.spans),
      addressee: words(addressee?.spans ?? []),
      about: about.map(({ actor }) => name(actor)).join(", "),
      channel: words(channel?.spans ?? []),
      time: name(one.time),
    },
  };
}

function event(one: Event, name: Names): Described {
  const sides = (parties: Event["actors"]) => parties.map(({ actor }) => name(actor)).join(", ");
  return {
    kind: "event",
    type: one.type,
    anchor: one.trigger.spans,
    fields: {
      type: one.type,
      mode: one.mode.join(", "),
      context: one.context.join(", "),
      cameo: one.cameo ?? "",
      actors: sides(one.actors),
      recipients: sides(one.recipients),
      mediators: sides(one.mediators),
      place: name(one.place?.place),
      time: name(one.time?.time),
      status: one.status,
      positions: one.positions.map((held) => `${name(held.holder)} ${held.stance}`).join(", "),
      historical: one.historical ? "historical" : "",
    },
  };
}

function quantity(one: Quantity, name: Names): Described {
  return {
    kind: "quantity",
    type: one.kind,
    anchor: one.spans,
    fields: {
      kind: one.kind,
      number: `${one.low ?? ""}–${one.high ?? ""}`,
      of: name(one.of),
      holder: name(one.holder),
    },
  };
}

function words(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join(" … ");
}
