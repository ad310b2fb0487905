import type { Actor } from "../../reading/format.js";
import type { Filed } from "../filed.js";
import { type StatementRecord, statementRecords } from "../records.js";
import { countryOf, listed, quoted, sectorsOf } from "../words.js";
import { flag, type Table, text } from "./column.js";
import { anchorColumns, timeColumns } from "./shared.js";

export const statementTable: Table<Filed, StatementRecord> = {
  name: "statements",
  rows: statementRecords,
  columns: [
    text("statement", ({ key }) => key),
    ...anchorColumns,
    text("source", ({ source, statement }) => source?.name ?? quoted(statement.source.spans)),
    text("source_words", ({ statement }) => quoted(statement.source.spans)),
    text("source_country", ({ source }) => source?.country ?? null),
    text("source_sectors", ({ source }) => source && (sectorsOf(source) || null)),
    text("source_role", ({ source }) => source?.role ?? null),
    flag("anonymous", ({ statement }) => statement.source.anonymous),
    text("act", ({ statement }) => statement.act),
    text("cue", ({ statement }) => statement.cue.lemma),
    text("content", ({ statement }) => quoted(statement.content.spans)),
    text("form", ({ statement }) => statement.form),
    text("addressees", ({ addressees, statement }) =>
      addressees.length > 0 ? names(addressees) : quoted(statement.addressee?.spans ?? []),
    ),
    text("about", ({ about }) => names(about)),
    text("about_countries", ({ about }) => listed(about.map(countryOf))),
    text("channel", ({ statement }) => quoted(statement.channel?.spans ?? [])),
    ...timeColumns<StatementRecord>(({ time }) => time),
    text("within", ({ report, statement }) => keyed(report.id, statement.within)),
    text("answers", ({ report, statement }) => keyed(report.id, statement.answers)),
    text("reviewed", ({ reviewed }) => reviewed),
    text("rule", ({ statement }) => statement.rule),
  ],
};

const names = (actors: readonly Actor[]) => listed(actors.map(({ name }) => name));
const keyed = (report: string, id: string | null) => id && `${report}:${id}`;
