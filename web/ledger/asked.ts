/** What an address may ask of the ledger: the names of the API's filter, as they stand there. */
const FILTERS = [
  ...[
    "q",
    "type",
    "mode",
    "status",
    "act",
    "actor",
    "country",
    "sector",
    "pair",
    "place",
    "in",
    "placed",
    "spot",
    "named",
    "as",
  ],
  ...["publisher", "report", "from", "to", "since", "until"],
  ...["partyOnly", "unattributed", "anonymous"],
];

/** The filter of a page's address, without what else the page keeps there. */
export function filterIn(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams(
    [...query].filter(([name, value]) => FILTERS.includes(name) && value !== ""),
  );
}

/** "/api/events?type=ASSAULT" */
export function pathOf(path: string, query: URLSearchParams): string {
  return query.size > 0 ? `${path}?${query}` : path;
}
