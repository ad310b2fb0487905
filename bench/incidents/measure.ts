import { happeningsOf, type Linkable } from "../../src/ledger/incident/happening.js";
import { incidentsOf } from "../../src/ledger/incident/incidents.js";
import { type Link, linkBetween } from "../../src/ledger/incident/link.js";
import { type Fingerprint, fingerprintOf } from "../../src/ledger/origin/fingerprint.js";
import { originsOf } from "../../src/ledger/origin/origins.js";
import { readingOf } from "../../src/reading/read.js";
import { reportFromText } from "../../src/report/report.js";
import { type Bench, projectCodebook, projectGazetteer } from "../bench.js";
import { corpusLines } from "../corpora.js";
import { type Row, share } from "../row.js";
import { bcubed, type Judged } from "./bcubed.js";
import { joinedBy, sharing } from "./joined.js";

/** A document of ECB+. */
interface Gold {
  readonly topic: number;
  readonly incident: string;
  readonly doc: string;
  readonly split: "train" | "dev";
  readonly text: string;
  readonly events: readonly {
    readonly spans: readonly (readonly [number, number])[];
    readonly cluster: string;
  }[];
}

interface Told {
  readonly gold: Gold;
  readonly happenings: readonly Linkable[];
  readonly fingerprint: Fingerprint;
}

/** What of a topic's documents is one group, by each way of making them. */
interface Grouped {
  readonly told: readonly Told[];
  readonly incidents: ReadonlyMap<string, string>;
  readonly links: readonly Link[];
}

/** Documents of one topic and their mentions, by incident. */
export async function incidentRows(bench: Bench): Promise<Row[]> {
  const split = bench.split === "dev" ? "dev" : "train";
  const told = await read(bench, split);
  const topics = [...new Set(told.map(({ gold }) => gold.topic))].map((topic) =>
    grouped(told.filter(({ gold }) => gold.topic === topic)),
  );
  const judge = (group: (one: Grouped) => ReadonlyMap<string, string>) => documents(topics, group);
  const component = `ECB+ ${split}, documents`;
  const alone = told.filter(({ happenings }) => happenings.length === 0).length;
  return [
    ...three(component, "incidents", judge(byIncident)),
    ...three(component, "every link joins", judge(byLink)),
    f1Row(component, "same type and countries", judge(byCode)),
    f1Row(component, "the same, countries known", judge(byCountries)),
    f1Row(
      component,
      "one group a topic",
      judge(({ told: all }) => one(all)),
    ),
    share(component, `no coded event (of ${told.length})`, alone / told.length),
    ...three(`ECB+ ${split}, mentions`, "incidents", mentions(topics)),
  ];
}

async function read(bench: Bench, split: Gold["split"]): Promise<Told[]> {
  const [reader, codebook, gazetteer] = await Promise.all([
    bench.reader(),
    projectCodebook(),
    projectGazetteer(),
  ]);
  const told: Told[] = [];
  for (const line of corpusLines(bench.corpora, "incidents/ecb-dev.jsonl").filter(Boolean)) {
    const gold: Gold = JSON.parse(line);
    if (gold.split !== split) continue;
    const report = reportFromText(gold.text, { publisher: gold.doc });
    const reading = readingOf(report, await reader.analyse(report), {
      reader,
      codebook,
      gazetteer,
    });
    const fingerprint = fingerprintOf(report, reading);
    told.push({ gold, happenings: happeningsOf(report, reading), fingerprint });
  }
  return told;
}

function grouped(told: readonly Told[]): Grouped {
  const happenings = told.flatMap((one) => one.happenings);
  const links = happenings.flatMap((one, at) =>
    happenings.slice(0, at).flatMap((other) => linkBetween(one, other) ?? []),
  );
  const origins = new Map(
    originsOf(told.map(({ fingerprint }) => fingerprint)).flatMap(({ id, reports }) =>
      reports.map((report) => [report, id]),
    ),
  );
  const incidents = incidentsOf({ happenings, links, origins });
  const of = incidents.flatMap(({ id, happenings: all }) => all.map((one) => [one, id] as const));
  return { told, incidents: new Map(of), links };
}

const docOf = ({ gold }: Told): string => gold.doc;
const docs = (told: readonly Told[]): string[] => told.map(docOf);
const one = (told: readonly Told[]) => new Map(docs(told).map((doc) => [doc, "one"]));

function byIncident({ told, incidents }: Grouped): Map<string, string> {
  const keys = ({ happenings }: Told) => happenings.map(({ id }) => incidents.get(id) ?? id);
  return joinedBy(docs(told), sharing(told, docOf, keys));
}

/** Plain components: what chains of links do. */
function byLink({ told, links }: Grouped): Map<string, string> {
  const doc = new Map(
    told.flatMap(({ gold, happenings }) => happenings.map(({ id }) => [id, gold.doc])),
  );
  const pairs = links.map(({ one: a, other: b }) => [doc.get(a) ?? "", doc.get(b) ?? ""] as const);
  return joinedBy(docs(told), pairs);
}

/** The baseline: an event of the same type, between the same countries, or between none. */
function byCode({ told }: Grouped): Map<string, string> {
  const keys = ({ happenings }: Told) => happenings.map(codeOf);
  return joinedBy(docs(told), sharing(told, docOf, keys));
}

/** The same, where events without countries are like no other. */
function byCountries({ told }: Grouped): Map<string, string> {
  const keys = ({ happenings }: Told) => happenings.map(codeOf).filter((code) => / /u.test(code));
  return joinedBy(docs(told), sharing(told, docOf, keys));
}

function codeOf({ type, actors, recipients, mediators }: Linkable): string {
  const parties = [...actors, ...recipients, ...mediators];
  const countries = new Set(parties.flatMap(({ country }) => country ?? []));
  return [type, ...[...countries].sort()].join(" ");
}

function documents(
  topics: readonly Grouped[],
  group: (one: Grouped) => ReadonlyMap<string, string>,
): Judged {
  return topics.flatMap((topic, at) => {
    const groups = group(topic);
    return topic.told.map(({ gold }) => ({
      gold: `${gold.topic} ${gold.incident}`,
      system: `${at} ${groups.get(gold.doc)}`,
    }));
  });
}

/** Happenings with a mention that gold has, by its cluster. */
function mentions(topics: readonly Grouped[]): Judged {
  return topics.flatMap(({ told, incidents }) =>
    told.flatMap(({ gold, happenings }) =>
      happenings.flatMap((happening) => {
        const cluster = clusterOf(happening, gold);
        if (cluster === undefined) return [];
        const system = incidents.get(happening.id) ?? happening.id;
        return [{ gold: `${gold.topic} ${cluster}`, system }];
      }),
    ),
  );
}

function clusterOf({ spans }: Linkable, { events }: Gold): string | undefined {
  const event = events.find((one) =>
    one.spans.some(([from, to]) => spans.some(({ start, end }) => from < end && start < to)),
  );
  return event?.cluster;
}

function three(component: string, metric: string, judged: Judged): Row[] {
  const { precision, recall, f1 } = bcubed(judged);
  return [
    share(component, `${metric} P`, precision),
    share(component, `${metric} R`, recall),
    share(component, `${metric} F1`, f1),
  ];
}

const f1Row = (component: string, metric: string, judged: Judged): Row =>
  share(component, `${metric} F1`, bcubed(judged).f1);
