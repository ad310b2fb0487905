import type { Analysis, Sentence, Token } from "../language/analysis.js";
import { dependents } from "../language/dependents.js";
import type { Description } from "./describe.js";
import type { Directory } from "./directory.js";
import { isVisited, type Located, statesOf } from "./nations.js";

/** What brings others together: "talks *in Qatar*", "met *in Oman*". */
const MEETING =
  /^(?:talk|negotiation|meeting|meet|summit|conference|round|consultation|discussion|gather|hold|host|dialogue|session|speak|tell)$/u;
/** "*Qatari* mediators" */
const BETWEEN = /^(?:mediator|mediation|go-between|intermediary|broker|facilitator|host)$/u;

/** Countries that a report names only as where others meet, or as who goes between them. */
export function hostsOf(all: readonly Description[], analysis: Analysis): ReadonlySet<string> {
  const isHost = new Map<string, boolean>();
  for (const one of all)
    for (const { country } of statesOf(one).filter(isNation))
      isHost.set(country.code, (isHost.get(country.code) ?? true) && isVenue(one, analysis));
  return new Set([...isHost].flatMap(([code, only]) => (only ? [code] : [])));
}

const isNation = (
  entry: ReturnType<typeof statesOf>[number],
): entry is Exclude<typeof entry, { as: "organisation" }> => entry.as !== "organisation";

function isVenue({ sentence, head, locative }: Description, { sentences }: Analysis): boolean {
  const { tokens } = sentences[sentence] as Sentence;
  const { lemma, head: above, deprel } = tokens[head] as Token;
  if (BETWEEN.test(lemma) || isVisited(tokens, head)) return true;
  const over = tokens[above]?.lemma ?? "";
  if (!locative || !/^(?:nmod|obl)/u.test(deprel)) return false;
  return MEETING.test(over) || (deprel === "obl" && isOfTalks(above, tokens));
}

/** "broke off three days of *talks* in Djibouti" */
function isOfTalks(verb: number, tokens: readonly Token[]): boolean {
  const below = dependents(tokens);
  const objects = (below[verb] ?? []).filter((at) => tokens[at]?.deprel === "obj");
  const parts = objects.flatMap((at) => below[at] ?? []);
  return [...objects, ...parts.filter((at) => tokens[at]?.deprel === "nmod")].some((at) =>
    TALKS.test(tokens[at]?.lemma ?? ""),
  );
}

const TALKS = /^(?:talk|negotiation|meeting|summit|round|consultation|dialogue)$/u;

/** The country of each town that a report names, as often as it does; countries named by themselves are counted elsewhere. */
export function townsOf(
  places: readonly Located[],
  { sentences }: Analysis,
  directory: Directory,
): string[] {
  const named = new Set(
    sentences.flatMap(({ tokens }) =>
      directory
        .names(tokens)
        .flatMap(({ start, end }) => tokens.slice(start, end).map((token) => token.start)),
    ),
  );
  return places.flatMap(({ country, mentions }) =>
    country === null ? [] : mentions.flatMap(({ start }) => (named.has(start) ? [] : [country])),
  );
}
