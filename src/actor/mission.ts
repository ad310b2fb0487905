import type { Sentence, Token } from "../language/analysis.js";
import type { Casting } from "./casting.js";
import type { Description } from "./describe.js";
import type { Entry, Hit } from "./directory.js";
import { draftOf } from "./known.js";
import { textOf } from "./phrase.js";
import type { Draft } from "./roster.js";

/** What bodies of many states send: "the UN peacekeeping *mission*", "OSCE *monitors*". */
export const SENT = /^(?:mission|peacekeeper|monitor|observer|helmet)$/u;
/** "*SADC* troops" are a mission as well. */
const TROOPS = /^(?:troop|force|soldier)$/u;
/** Who leads such a mission: "*Special Representative* Omar Ali". */
const LEADING = /^(?:deputy )?(?:special representative|force commander)\b/iu;
/** Soldiers of no state's own, who are the United Nations' where nobody else has sent any. */
const KEEPERS = /^(?:peacekeeper|helmet)$/iu;
const UNITED_NATIONS = "United Nations";
/** Words between a body and what it sent: "UN *peacekeeping* mission", "the AU's *long-planned* force". */
const GAP = 3;

/** "*Peacekeepers* shot back", "*the mission* said": of the body whose mission the report names, the nearest before it. */
export function senderOf(description: Description, casting: Casting): Draft | null {
  const { sentence, start, head, owners, role } = description;
  const { tokens } = casting.analysis.sentences[sentence] as Sentence;
  const { lemma } = tokens[head] as Token;
  const isSent = SENT.test(lemma) && (description.definite || KEEPERS.test(lemma));
  const isLed = role?.kind === "person" && LEADING.test(textOf({ start, end: head }, tokens));
  if (!(isSent || isLed) || description.belongsTo.length + owners.length > 0) return null;
  const sent = missionsIn(casting);
  const entry = (sent.findLast((one) => one.sentence <= sentence) ?? sent[0])?.entry;
  if (entry) return draftOf(entry, casting);
  return KEEPERS.test(lemma) || isLed ? unitedNations(casting) : null;
}

/** "*UNMISS*", "the *EU* mission" */
function missionsIn({ analysis, directory }: Casting) {
  return analysis.sentences.flatMap(({ tokens }, sentence) =>
    directory
      .names(tokens)
      .filter((hit) => isOfMany(hit.entry) && (isMission(hit.entry) || hasSent(hit, tokens)))
      .map(({ entry }) => ({ entry, sentence })),
  );
}

/** "*MANY*": bodies of no one state. */
const MANY = /^(?:UNO|IGO|EUR)$/u;

const isOfMany = (entry: Entry): boolean =>
  entry.as === "organisation" && MANY.test(entry.organisation.country ?? "");

/** "*UNMISS*", whose name is its mission's. */
export const isItselfSent = ({ known }: Draft, { codebook }: Casting): boolean =>
  known !== null &&
  codebook.organisations.some(
    (organisation) =>
      organisation.name === known && isMission({ as: "organisation", organisation }),
  );

const isMission = (entry: Entry): boolean =>
  entry.as === "organisation" &&
  [entry.organisation.name, ...entry.organisation.also].some((name) =>
    /\b(?:Mission|Interim Force)\b/iu.test(name),
  );

/** "the *UN*'s mission", "*AU* peacekeepers", "the *OSCE* monitoring mission" */
const hasSent = ({ end }: Hit<Entry>, tokens: readonly Token[]): boolean => {
  for (let at = end; at < end + GAP; at += 1) {
    const { lemma, upos } = tokens[at] ?? { lemma: "", upos: "VERB" };
    if (SENT.test(lemma) || TROOPS.test(lemma)) return true;
    if (!/^(?:NOUN|ADJ|PART|PUNCT|PROPN)$/u.test(upos)) return false;
  }
  return false;
};

function unitedNations(casting: Casting): Draft | null {
  const { analysis, directory } = casting;
  const named = analysis.sentences.flatMap(({ tokens }) => directory.names(tokens));
  const found = named.find(
    ({ entry }) => entry.as === "organisation" && entry.organisation.name === UNITED_NATIONS,
  );
  return found ? draftOf(found.entry, casting) : null;
}
