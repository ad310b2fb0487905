import type { Migration } from "./migrations.js";

/**
 * The words of its sentence stand in a record's own row, and those of its mentions beside an incident: what is found by words and by
 * something else is then found in one table. They are put there as a record is laid out, after its sentence.
 */
export const words: Migration = {
  name: "words",
  run: [
    `create function dateline.sentence_words(report text, sentence integer) returns tsvector
      language sql stable as
      'select s.search from dateline.sentences s where s.report = $1 and s.sentence = $2'`,
    `create function dateline.with_sentence_words() returns trigger language plpgsql as
      'begin
        select s.search into new.search from dateline.sentences s
          where s.report = new.report and s.sentence = new.sentence;
        return new;
      end'`,
    ...["events", "statements"].flatMap((table) => [
      `alter table ${table} add search tsvector`,
      // Written anew in one go, with its indexes: an update would leave the table twice as long.
      `alter table ${table} alter search type tsvector using dateline.sentence_words(report, sentence)`,
      `create index ${table}_words on ${table} using gin (search)`,
      `create trigger with_words before insert on ${table}
        for each row execute function dateline.with_sentence_words()`,
    ]),
    `create table mentions (
      incident text not null references incidents on delete cascade,
      report text not null,
      sentence integer not null,
      published date,
      search tsvector not null,
      primary key (incident, report, sentence)
    )`,
    `insert into mentions
      select distinct on (h.incident, s.report, s.sentence) h.incident, s.report, s.sentence, h.published, s.search
      from incidents i join happenings h on h.incident = i.id
        join sentences s on s.report = h.report and s.sentence = any(h.sentences)
      order by h.incident, s.report, s.sentence`,
    "create index mentions_words on mentions using gin (search)",
    "drop index sentences_search_idx",
  ],
};
