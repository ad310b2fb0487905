import { statusOf } from "../../position/status.js";
import type { Event, Place, Reading, Status } from "../../reading/format.js";
import type { Report } from "../../report/report.js";
import { type About, aboutOf, blocksOf } from "./block.js";
import { type Figure, figuresFor } from "./figure.js";
import { type Holding, holdingsOf } from "./holding.js";
import { type Party, partiesOf } from "./party.js";
import { type Span, windowOf } from "./window.js";
import { type Matter, matterOf, reachOf, type Wording, wordingOf } from "./wording.js";

/** Where it was, as far as a link needs to know. */
export type Where = Pick<Place, "name" | "country" | "admin1" | "lat" | "lon" | "precision">;

/** What one report tells of one happening: an event and its later mentions (`same`), in plain readonly JSON. */
export interface Happening {
  /** The report and where its first mention begins, "3f2a…-1335": the same in readings of other versions. */
  readonly id: string;
  readonly report: string;
  /** The mentions, the first one first. */
  readonly events: readonly string[];
  /** Where each has its words, in the same order. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  /** The sentences they stand in, each once. */
  readonly sentences: readonly number[];
  readonly published: string | null;
  readonly type: Event["type"];
  readonly modes: readonly Event["mode"][number][];
  readonly status: Status;
  readonly historical: boolean;
  /** Lemmas of its triggers. */
  readonly triggers: readonly string[];
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
  readonly mediators: readonly Party[];
  /** As the report says it; null where no mention has one. */
  readonly place: Where | null;
  /** Where the report was written: where nothing else is said, often the place. */
  readonly dateline: Where | null;
  /** First and last day on which it can have been. */
  readonly when: Span;
  readonly wording: Wording;
  readonly figures: readonly Figure[];
  readonly holdings: readonly Holding[];
  /** What it is looked up by, as hashes. */
  readonly blocks: readonly number[];
}

/** A happening with what its whole report is about: what it is linked to others by. */
export interface Linkable extends Happening {
  readonly matter: Matter;
}

/** Statuses of what somebody says has happened: not of what is threatened, demanded, promised or supposed. */
const HAPPENED: ReadonlySet<Status> = new Set(["reported", "claimed", "contested", "denied"]);

/** What a reading tells that has happened, or that somebody says or denies has; pure. */
export function happeningsOf(report: Report, reading: Reading): Linkable[] {
  const matter = matterOf(report, reading);
  const about = aboutOf(matter);
  return chainsOf(reading.events).flatMap((chain) => {
    const status = statusOf(chain.flatMap(({ positions }) => positions));
    return HAPPENED.has(status)
      ? [happening(chain, status, { report, reading, matter, about })]
      : [];
  });
}

interface Told {
  readonly report: Report;
  readonly reading: Reading;
  readonly matter: Matter;
  readonly about: About;
}

/** Events with the later mentions of each, in the order of the text. */
function chainsOf(events: readonly Event[]): [Event, ...Event[]][] {
  return events
    .filter(({ same }) => same === null)
    .map((first) => [first, ...events.filter(({ same }) => same === first.id)]);
}

function happening(
  chain: readonly [Event, ...Event[]],
  status: Status,
  { report, reading, matter, about }: Told,
): Linkable {
  const [first] = chain;
  const place =
    chain.flatMap((event) => whereOf(event.place?.place ?? null, reading) ?? [])[0] ?? null;
  const spans = chain.map(reachOf);
  const told: Omit<Linkable, "blocks"> = {
    ...{ id: `${report.id}-${spans[0]?.start ?? 0}`, report: report.id, spans },
    events: chain.map(({ id }) => id),
    sentences: [...new Set(chain.map(({ sentence }) => sentence))],
    ...{ published: report.published, type: first.type, status },
    modes: [...new Set(chain.flatMap(({ mode }) => mode))],
    historical: chain.every(({ historical }) => historical),
    triggers: [...new Set(chain.map(({ trigger }) => trigger.lemma))],
    actors: partiesOf(
      chain.flatMap(({ actors }) => actors),
      reading,
    ),
    recipients: partiesOf(
      chain.flatMap(({ recipients }) => recipients),
      reading,
    ),
    mediators: partiesOf(
      chain.flatMap(({ mediators }) => mediators),
      reading,
    ),
    place,
    dateline: whereOf(reading.report.dateline?.place ?? null, reading),
    when: windowOf(chain, reading),
    wording: wordingOf(chain, report, reading),
    matter,
    figures: figuresFor(chain, reading),
    holdings: holdingsOf(chain, reading),
  };
  return { ...told, blocks: blocksOf(told, about) };
}

function whereOf(place: string | null, { places }: Reading): Where | null {
  const found = places.find(({ id }) => id === place);
  if (!found) return null;
  const { name, country, admin1, lat, lon, precision } = found;
  return { name, country, admin1, lat, lon, precision };
}
