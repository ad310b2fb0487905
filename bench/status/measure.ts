import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Event } from "../../src/reading/format.js";
import { EVENT_TYPES } from "../../src/reading/plover.js";
import { readingOf } from "../../src/reading/read.js";
import { STANCES, STATUSES } from "../../src/reading/vocabulary.js";
import { reportFromText } from "../../src/report/report.js";
import { type Bench, projectCodebook, projectGazetteer } from "../bench.js";
import { projectRoot } from "../root.js";
import { type Row, share } from "../row.js";

/** Who holds which stance; nobody's name where the sentence gives none. */
const positions = z.array(z.tuple([z.string(), z.enum(STANCES)]));

const labelSchema = z.strictObject({
  id: z.string(),
  kind: z.string(),
  text: z.string(),
  trigger: z.string(),
  start: z.int().min(0),
  type: z.array(z.enum(EVENT_TYPES)),
  /** The best first; another that a careful reader could choose after it. None: nothing is told as an event. */
  status: z.array(z.enum([...STATUSES, "none"])).min(1),
  positions,
  positionsAlt: z.array(positions).optional(),
});
export type Label = z.infer<typeof labelSchema>;

/** What did and did not happen, in sentences written without sight of the rules, each read as a report without a date. */
export async function statusRows({ reader }: Bench): Promise<Row[]> {
  const [codebook, gazetteer] = await Promise.all([projectCodebook(), projectGazetteer()]);
  const own = await reader();
  const verdicts: boolean[] = [];
  for (const label of statusLabels()) {
    const report = reportFromText(label.text);
    const analysis = await own.analyse(report);
    const { events } = readingOf(report, analysis, { reader: own, codebook, gazetteer });
    verdicts.push(isRight(label, events));
  }
  const right = (some: readonly boolean[]) => some.filter(Boolean).length / some.length;
  const component = `What happened, ${verdicts.length} sentences written blind`;
  const half = (rest: number) => verdicts.filter((_, index) => index % 2 === rest);
  return [
    share(component, "right", right(verdicts)),
    share(component, "right, lines read", right(half(0))),
    share(component, "right, lines not read", right(half(1))),
  ];
}

/** Right where an event at the trigger has one of the types and one of the statuses, or where none should and none does. */
export function isRight(
  { start, trigger, type, status }: Label,
  events: readonly Pick<Event, "type" | "status" | "trigger">[],
): boolean {
  const end = start + trigger.length;
  const there = events.filter(
    (event) =>
      (type as string[]).includes(event.type) &&
      event.trigger.spans.some((span) => span.start < end && start < span.end),
  );
  if (there.length === 0) return status.includes("none");
  return there.some((event) => (status as string[]).includes(event.status));
}

function statusLabels(): Label[] {
  const path = join(projectRoot(), "bench", "status", "labels.jsonl");
  const lines = readFileSync(path, "utf8").trim().split("\n");
  return lines.map((line) => labelSchema.parse(JSON.parse(line)));
}
