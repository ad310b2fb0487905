import type { Name, Sentence } from "../language/analysis.js";
import { candidates, type Found, type Index } from "./pattern.js";
import { isTime } from "./plausible.js";
import { refiners } from "./refine.js";
import { type Word, wordOf } from "./word.js";

/**
 * The times of a sentence, in order, with what they say. What is no time of anything (an age, a length) has been found,
 * so that no part of it is taken for one, and is left out.
 *
 * @param names of the sentence: "The Sunday Times" is none
 */
export function timesIn(sentence: Sentence, names: readonly Name[], finders: Index): Found[] {
  const { tokens } = sentence;
  const words = tokens.map(wordOf);
  const found = foundIn(words, finders);
  const plausible = found.filter((one) => isTime(one, tokens, names));
  const refined = refiners.reduce((times, refine) => refine(times, words), plausible);
  return refined.filter(({ meaning }) => meaning.kind !== "none");
}

/** From left to right, the longest at each place; of equals the first finder's. */
function foundIn(words: readonly Word[], finders: Index): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const longest = longestAt(words, at, finders);
    if (!longest) continue;
    found.push(longest);
    at = longest.to - 1;
  }
  return found;
}

function longestAt(words: readonly Word[], at: number, finders: Index): Found | null {
  let longest: Found | null = null;
  for (const { find } of candidates(words[at] as Word, finders)) {
    const found = find(words, at);
    if (found && found.to > (longest?.to ?? at)) longest = found;
  }
  return longest;
}
