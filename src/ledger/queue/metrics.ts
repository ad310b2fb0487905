import { turnsSoFar } from "../store/write/writing.js";
import type { State } from "./state.js";
import type { Tally } from "./tally.js";

/** One number of Prometheus' text format, version 0.0.4. */
interface Metric {
  readonly name: string;
  readonly help: string;
  readonly type: "gauge" | "counter";
  readonly values: readonly (readonly [labels: string, value: number])[];
}

export function metricsText(metrics: readonly Metric[]): string {
  return metrics
    .map(({ name, help, type, values }) => {
      const lines = values.map(([labels, value]) => `${name}${labels} ${value}\n`);
      return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join("")}`;
    })
    .join("");
}

const gauge = (name: string, help: string, value: number): Metric => ({
  ...{ name, help, type: "gauge" },
  values: [["", value]],
});

const counter = (name: string, help: string, value: number): Metric => ({
  ...{ name, help, type: "counter" },
  values: [["", value]],
});

/** What a queue holds, the same from whichever process it is asked. */
export function queueMetrics({ paused, waiting, oldest, dead, jobs }: State): Metric[] {
  const sum = (of: "queued" | "again" | "active") => jobs.reduce((all, one) => all + one[of], 0);
  return [
    gauge("dateline_reports_waiting", "Reports in line to be read", waiting),
    gauge("dateline_oldest_waiting_seconds", "How long the first of them has waited", oldest),
    gauge("dateline_dead_letters", "Reports given up after several tries", dead),
    gauge("dateline_queue_paused", "1 while workers take nothing", Number(paused)),
    {
      ...{ name: "dateline_jobs", help: "Jobs by state", type: "gauge" },
      values: [
        ['{state="queued"}', sum("queued")],
        ['{state="again"}', sum("again")],
        ['{state="active"}', sum("active")],
      ],
    },
  ];
}

/** What a worker has done since it was started. */
export function workerMetrics(tally: Tally): Metric[] {
  const { read, failed, dead, done, lost, broken, reading, storing, settling } = tally;
  return [
    counter("dateline_reports_read_total", "Reports read and stored", read),
    counter("dateline_reports_failed_total", "Tries at a report that failed", failed),
    counter("dateline_reports_dead_total", "Reports that became dead letters", dead),
    counter("dateline_jobs_done_total", "Jobs done to their end", done),
    counter("dateline_jobs_lost_total", "Jobs of workers that were gone, put in line again", lost),
    counter("dateline_server_lost_total", "How often the ledger's server was gone", broken),
    counter("dateline_reading_seconds_total", "Time in reading", reading),
    counter(
      "dateline_storing_seconds_total",
      "Time in storing, waiting for a turn included",
      storing,
    ),
    counter("dateline_settling_seconds_total", "Time in grouping origins and incidents", settling),
  ];
}

/** Of this process; those of the machine by the names that Prometheus' own clients use. */
export function processMetrics(): Metric[] {
  const { user, system } = process.cpuUsage();
  const { waited, held } = turnsSoFar();
  return [
    counter("dateline_turn_waiting_seconds_total", "Time in waiting for a turn to write", waited),
    counter("dateline_turn_seconds_total", "Time of having the turn, of which there is one", held),
    gauge("process_resident_memory_bytes", "Resident memory", process.memoryUsage.rss()),
    counter("process_cpu_seconds_total", "Processor time", (user + system) / 1e6),
    gauge("process_uptime_seconds", "Since it was started", process.uptime()),
  ];
}
