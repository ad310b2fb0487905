import type { Analysis, Mention, Name, Sentence, Token } from "./analysis.js";

type Told = Pick<Analysis, "sentences" | "names" | "mentions">;

/** Words of a name. */
const LONGEST = 12;

/** What is always "of" a place. */
const OF_PLACES =
  /^(?:mayor|governor|prefect|town|city|village|province|district|county|prefecture|suburb|outskirts?|resident|inhabitant|north|south|east|west|northeast|northwest|southeast|southwest)$/iu;

/**
 * "the mayor of *Gao*", "the town of *Gao*", "residents of *Gao*": what the reader takes for a person there is a place, and
 * so it is wherever else the report has that name.
 */
export function mendSeats({ sentences, names, mentions }: Told): Pick<Told, "names" | "mentions"> {
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const at = new Map(tokens.map(({ start }, index) => [start, index]));
  const wordsOf = ({ start, end }: Name) =>
    tokens
      .slice(at.get(start) ?? 0, (at.get(start) ?? 0) + LONGEST)
      .filter((token) => token.start < end)
      .map(({ form }) => form)
      .join(" ");
  const mistaken = names.filter((name) => name.kind === "person");
  const seats = new Set(
    mistaken.filter(({ start }) => isSeat(tokens, at.get(start) ?? 0)).map(wordsOf),
  );
  if (seats.size === 0) return { names, mentions };
  const places = new Set(mistaken.filter((name) => seats.has(wordsOf(name))));
  const isThere = (mention: Mention) => isHeadIn(mention, sentences, places);
  return {
    names: names.map((name) => (places.has(name) ? { ...name, kind: "place" } : name)),
    mentions: mentions.map((one) => (isThere(one) ? { ...one, kind: "place" } : one)),
  };
}

const isSeat = (tokens: readonly Token[], first: number): boolean =>
  tokens[first - 1]?.form === "of" && OF_PLACES.test(tokens[first - 2]?.lemma ?? "");

function isHeadIn(
  { sentence, head }: Mention,
  sentences: readonly Sentence[],
  places: ReadonlySet<Name>,
): boolean {
  const token = sentences[sentence]?.tokens[head] as Token;
  return [...places].some(({ start, end }) => token.start >= start && token.end <= end);
}
