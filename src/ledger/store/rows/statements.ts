import type { Reading, Statement } from "../../../reading/format.js";
import type { StatementRow } from "../schema/tables.js";
import { daysOf } from "./days.js";
import { type Records, wordsOf } from "./records.js";

export function statementRows({ report, statements }: Reading, records: Records): StatementRow[] {
  const { published, publisher } = report;
  return statements.map((statement, n) => {
    const { id, sentence, act, form, within, answers, rule } = statement;
    const kept = { id, n, sentence, act, form, within, answers, rule };
    const whose = { report: report.id, published, publisher };
    return { ...whose, ...kept, ...spoken(statement), ...said(statement, records) };
  });
}

/** The parts in the report's own words. */
function spoken({ cue, content, addressee, channel }: Statement) {
  return {
    cue: wordsOf(cue.spans),
    lemma: cue.lemma,
    content: wordsOf(content.spans),
    addressee: wordsOf(addressee?.spans ?? []),
    channel: wordsOf(channel?.spans ?? []),
  };
}

/** By whom and when. */
function said({ source, time }: Statement, records: Records) {
  const actor = records.actor(source.actor);
  const when = records.time(time);
  const days = when && daysOf(when);
  return {
    source: wordsOf(source.spans),
    source_actor: source.actor,
    source_name: actor?.name ?? null,
    source_country: actor?.country ?? null,
    source_sectors: actor?.sectors ?? [],
    anonymous: source.anonymous,
    time_from: days?.from ?? null,
    time_to: days?.to ?? null,
    time_precision: days && when.precision,
  };
}
