import type { Migration } from "./migrations.js";

/** Whom statements are said to, and whom they are about: with who says them, all that somebody has to do with statements. */
export const statementActors: Migration = {
  name: "statement actors",
  run: [
    `create table statement_actors (
      report text not null references reports,
      statement text not null,
      role text not null check (role in ('to', 'about')),
      n integer not null,
      actor text not null,
      name text not null,
      country text,
      primary key (report, statement, role, n)
    )`,
    `insert into statement_actors
      select r.report, s.value->>'id', 'about', (x.n - 1)::int, x.value->>'actor', a.name, a.country
      from readings r cross join lateral jsonb_array_elements(r.body->'statements') s
        cross join lateral jsonb_array_elements(s.value->'about') with ordinality x(value, n)
        join actors a on a.report = r.report and a.id = x.value->>'actor'
      where r.current`,
    `insert into statement_actors
      select r.report, s.value->>'id', 'to', (x.n - 1)::int, x.id, a.name, a.country
      from readings r cross join lateral jsonb_array_elements(r.body->'statements') s
        cross join lateral jsonb_array_elements_text(
          case when jsonb_typeof(s.value->'addressee') = 'object' then s.value->'addressee'->'actors' else '[]' end
        ) with ordinality x(id, n)
        join actors a on a.report = r.report and a.id = x.id
      where r.current`,
    "create index statement_actors_name on statement_actors (lower(name), role)",
    "create index statements_source_name on statements (lower(source_name))",
    "create index parties_name on parties (lower(name), role)",
  ],
};
