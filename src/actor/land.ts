import type { Sentence } from "../language/analysis.js";
import type { Casting } from "./casting.js";
import type { Description } from "./describe.js";

/** "In Tigray aid workers left. The *regional* administration …": of the land in which this sentence, or the one before, is. */
export function landOf(
  { sentence, start, head }: Description,
  { analysis, sites }: Casting,
): string | null {
  const { tokens, paragraph } = analysis.sentences[sentence] as Sentence;
  if (!tokens.slice(start, head).some(({ form }) => LOCAL.test(form))) return null;
  const isNear = analysis.sentences[sentence - 1]?.paragraph === paragraph;
  const near = [sites[sentence], isNear ? sites[sentence - 1] : []].find((all) => all?.length);
  return near?.length === 1 ? (near[0] as string) : null;
}

const LOCAL = /^(?:regional|provincial|local|municipal|district|county|city|town|village|rural)$/iu;
