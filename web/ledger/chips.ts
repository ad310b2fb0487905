/** What an address asks for that no box or list of the page shows: told in words, and the names that ask for it. */
export interface Chip {
  readonly told: string;
  readonly names: readonly string[];
}

const NAMED_AS: Readonly<Record<string, string>> = {
  ...{ by: "said by", to: "said to", about: "said about" },
  ...{ actor: "done by", recipient: "done to" },
};

/** @param country "PAK" → "Pakistan" */
export function chipsOf(query: URLSearchParams, country: (code: string) => string): Chip[] {
  const chip = (name: string, tell: (values: readonly string[]) => string): Chip[] => {
    const values = query.getAll(name);
    return values.length === 0 ? [] : [{ told: tell(values), names: [name] }];
  };
  return [
    ...chip("named", ([name = ""]) => `${NAMED_AS[query.get("as") ?? ""] ?? "of"} ${name}`).map(
      ({ told }) => ({ told, names: ["named", "as"] }),
    ),
    ...chip("pair", ([pair = ""]) => pairTold(pair, country)),
    ...chip("mode", (modes) => modes.join(" or ")),
    ...chip("sector", (sectors) => `a party of ${sectors.join(" or ")}`),
    ...chip("place", ([place]) => `at ${place}`),
    ...chip("spot", (spots) => spotsTold(spots)),
    ...chip("placed", ([is]) => (is === "no" ? "without a place on the map" : "on the map")),
    ...chip("from", ([day]) => `happened on ${day} or later`),
    ...chip("to", ([day]) => `happened on ${day} or before`),
    ...chip("report", (reports) => (reports.length === 1 ? "of one report" : "of some reports")),
    ...chip("partyOnly", () => "claimed only by a party"),
    ...chip("unattributed", () => "attacks of nobody known"),
    ...chip("anonymous", () => "sources without a name"),
  ];
}

/** "PAK>AFG": the first acts; "PAK,AFG": either. */
function pairTold(pair: string, country: (code: string) => string): string {
  const [one = "", other = ""] = pair.split(/[,>]/);
  const [first, second] = [one, other].map((who) => (/^[A-Z]{3}$/.test(who) ? country(who) : who));
  return pair.includes(">") ? `by ${first} to ${second}` : `between ${first} and ${second}`;
}

function spotsTold(spots: readonly string[]): string {
  const [spot = ""] = spots;
  return spots.length === 1
    ? `at ${spot.replace(",", ", ")}`
    : `at ${spots.length} places of the map`;
}
