import type { Analysis, Sentence, Token } from "../language/analysis.js";
import { lastBefore } from "../language/order.js";
import type { Lead } from "./context.js";
import type { Directory } from "./directory.js";
import type { Draft } from "./roster.js";

/** Who is named before the dateline, and in the first sentence behind it. */
export function leadOf(
  { sentences }: Analysis,
  directory: Directory,
  from: number,
  body: number,
): Lead {
  const last = sentences.findIndex(({ end }) => end > body);
  const named = sentences
    .slice(0, last + 1)
    .flatMap(({ tokens }) =>
      directory.names(tokens).map(({ start, entry }) => ({ at: tokens[start]?.start ?? 0, entry })),
    );
  return {
    headline: named.filter(({ at }) => at < from).map(({ entry }) => entry),
    first: named.filter(({ at }) => at >= body).map(({ entry }) => entry),
  };
}

/**
 * The country that each sentence's section is headed with, as digests have it: "MALI / Gao. 13 May: gunmen …", "Mali: gunmen …", a
 * line with its name alone, which heads all that follow; or "In Mali, police …", of the sentence, and where its paragraph begins so, of all of that; "In
 * Bamako, police …" of the sentence alone.
 */
export function sectionsOf({ sentences }: Analysis, directory: Directory): (string | null)[] {
  let heading: string | null = null;
  let own: string | null = null;
  return sentences.map(({ tokens, paragraph }, index) => {
    const isFirst = sentences[index - 1]?.paragraph !== paragraph;
    const opening = openingOf(tokens, directory);
    if (isFirst) {
      const isAlone = sentences[index + 1]?.paragraph !== paragraph && isName(tokens);
      if (opening?.is === "heading" && isAlone) heading = opening.country;
      own = opening && opening.is !== "town" ? opening.country : null;
    }
    return opening?.country ?? own ?? heading;
  });
}

/** "MALI", "Mali:", "MALI / Gao.": nothing but names of places, unlike "Mali: no talks now". */
const isName = (tokens: readonly Token[]): boolean =>
  tokens.every(({ upos, form }) => upos === "PROPN" || /^[:/.–—-]$/u.test(form));

interface Opening {
  /** A town says of its sentence alone where that is. */
  readonly is: "heading" | "place" | "town";
  readonly country: string;
}

function openingOf(tokens: readonly Token[], { names }: Directory): Opening | null {
  const isIn = /^in$/iu.test(tokens[0]?.form ?? "");
  const hit = names(tokens).find(({ start }) => start === (isIn ? 1 : 0));
  if (!hit || hit.entry.as === "organisation" || hit.entry.as === "people") return null;
  const { code: country } = hit.entry.country;
  const next = tokens[hit.end]?.form;
  if (isIn && hit.entry.as !== "state")
    return next === "," && !isOfTalks(tokens) ? { is: "town", country } : null;
  if (isIn) return next === "," ? { is: "place", country } : null;
  if (hit.entry.as !== "state") return null;
  const name = tokens.slice(0, hit.end).map(({ form }) => form);
  const isCapital = name.every((form) => form === form.toUpperCase());
  const isHeading =
    next === undefined || /^[:/]$/u.test(next) || (isCapital && /^[.–—-]$/u.test(next));
  return isHeading ? { is: "heading", country } : null;
}

/** "In Doha, negotiators met", "In London, the minister told reporters": where others meet and travel nobody is at home. */
const isOfTalks = (tokens: readonly Token[]): boolean =>
  tokens.some(({ lemma }) =>
    /^(?:talk|negotiation|negotiate|negotiator|meet|meeting|summit|delegation|delegate|mediator|envoy|conference|reporter|visit|trip|tour|speech|journalist|arrive|fly)$/iu.test(
      lemma,
    ),
  );

/** Of whoever a report names first in a section, that section's. */
export function sectionOf(
  { mentions }: Draft,
  sections: readonly (string | null)[],
  { sentences }: { readonly sentences: readonly Sentence[] },
): string | null {
  const [first] = mentions;
  return first ? (sections[lastBefore(sentences, first.start)] ?? null) : null;
}
