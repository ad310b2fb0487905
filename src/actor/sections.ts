import type { Analysis, Sentence, Token } from "../language/analysis.js";
import { lastBefore } from "../language/order.js";
import type { Directory, Entry } from "./directory.js";
import type { Draft } from "./roster.js";

/** Who is named before the dateline, and in the first sentence behind it. */
export function leadOf(
  { sentences }: Analysis,
  directory: Directory,
  from: number,
  body: number,
): Entry[] {
  const last = sentences.findIndex(({ end }) => end > body);
  return sentences.slice(0, last + 1).flatMap(({ tokens }) =>
    directory
      .names(tokens)
      .filter(({ start }) => {
        const at = tokens[start]?.start ?? 0;
        return at < from || at >= body;
      })
      .map(({ entry }) => entry),
  );
}

/**
 * The country that each sentence's section is headed with, as digests have it: "MALI / Gao. 13 May: gunmen …", "Mali: gunmen …", a
 * line with its name alone, which heads all that follow; or "In Mali, police …", of the sentence, and where its paragraph begins so, of all of that.
 */
export function sectionsOf({ sentences }: Analysis, directory: Directory): (string | null)[] {
  let heading: string | null = null;
  let own: string | null = null;
  return sentences.map(({ tokens, paragraph }, index) => {
    const isFirst = sentences[index - 1]?.paragraph !== paragraph;
    const opening = openingOf(tokens, directory);
    if (isFirst) {
      const isAlone = sentences[index + 1]?.paragraph !== paragraph && tokens.length <= ALONE;
      if (opening?.is === "heading" && isAlone) heading = opening.country;
      own = opening?.country ?? null;
    }
    return (isFirst ? null : opening?.country) ?? own ?? heading;
  });
}

/** "MALI", "Mali:", "MALI / Gao." */
const ALONE = 6;

interface Opening {
  readonly is: "heading" | "place";
  readonly country: string;
}

function openingOf(tokens: readonly Token[], { names }: Directory): Opening | null {
  const isIn = /^in$/iu.test(tokens[0]?.form ?? "");
  const hit = names(tokens).find(({ start }) => start === (isIn ? 1 : 0));
  if (hit?.entry.as !== "state") return null;
  const { code: country } = hit.entry.country;
  const next = tokens[hit.end]?.form;
  if (isIn) return next === "," ? { is: "place", country } : null;
  const name = tokens.slice(0, hit.end).map(({ form }) => form);
  const isCapital = name.every((form) => form === form.toUpperCase());
  const isHeading =
    next === undefined || /^[:/]$/u.test(next) || (isCapital && /^[.–—-]$/u.test(next));
  return isHeading ? { is: "heading", country } : null;
}

/** Of whoever a report names first in a section, that section's. */
export function sectionOf(
  { mentions }: Draft,
  sections: readonly (string | null)[],
  { sentences }: { readonly sentences: readonly Sentence[] },
): string | null {
  const [first] = mentions;
  return first ? (sections[lastBefore(sentences, first.start)] ?? null) : null;
}
