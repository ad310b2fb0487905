import type { Cast } from "../actor/cast.js";
import type { Codebook } from "../codebook/codebook.js";
import { under } from "../event/grammar.js";
import type { Analysis, Sentence, Token } from "../language/analysis.js";
import { bySentence } from "../language/order.js";
import { negatorsOf } from "../position/negation.js";
import type { Event, Quantity, Span, Statement } from "../reading/format.js";
import type { Report } from "../report/report.js";
import { deedsOf } from "./deed.js";
import { type Figure, figuresIn } from "./figure.js";
import { eventOf, type Nearby, type Placed } from "./happening.js";
import { holderOf } from "./holder.js";
import { lexiconOf } from "./lexicon.js";
import { actorAt, partyOf, type Scene } from "./people.js";
import type { Deed } from "./word.js";

/** What was read of a report before its quantities. */
export interface Told {
  readonly cast: Cast;
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
}

/**
 * How many were killed, injured, captured, arrested, missing, displaced, or in a crowd, in the order of the text: each
 * figure as its holder gives it. Totals and their parts are figures of their own.
 */
export function quantitiesOf(
  report: Report,
  analysis: Analysis,
  codebook: Codebook,
  { cast, statements, events }: Told,
): Quantity[] {
  const lexicon = lexiconOf(codebook);
  const mentions = bySentence(analysis.mentions, analysis.sentences);
  const placed = analysis.sentences.map((one, sentence) => placedIn(one, sentence, events));
  let last: readonly Count[] = [];
  const found = analysis.sentences.flatMap(({ tokens }, sentence) => {
    const scene = { sentence, tokens, mentions: mentions[sentence] ?? [], cast, lexicon };
    const nearby = { tokens, here: placed[sentence] ?? [], before: placed[sentence - 1] ?? [] };
    last = countsIn(scene, nearby, last);
    return last;
  });
  return found
    .filter((count) => !isCounted(count, found))
    .map((count, index) => {
      const { figure, deed, event, scene } = count;
      const others = beside(count, found);
      return {
        id: `q${index + 1}`,
        event: event?.id ?? null,
        kind: deed.kind,
        ...amountOf(figure, deed, others.length),
        of: partyOf(figure, scene) ?? sameParty(found, found.indexOf(count)),
        ...holderOf(scene.tokens[figure.site]?.start ?? 0, event, statements),
        spans: [count, ...others].map((one) => spanOf(one.figure, one.scene, report)),
      };
    });
}

/** "killed a commander and *his driver*": one joined to one of the same side makes two; "two men and *a child*" are told apart. */
function isCounted(count: Count, all: readonly Count[]): boolean {
  const { figure, scene } = count;
  const { deprel, head } = scene.tokens[figure.site] as Token;
  if (deprel !== "conj" || figure.by !== "one") return false;
  const first = all.find((one) => one.scene === scene && one.figure.site === head);
  return first?.figure.by === "one" && isSameDeed(first, count) && areOneSide(first, count);
}

const isSameDeed = (one: Count, other: Count): boolean =>
  one.event === other.event && one.deed.kind === other.deed.kind && one.deed.at === other.deed.at;

function areOneSide(one: Count, other: Count): boolean {
  const [first, second] = [one, other].map(({ figure, scene }) =>
    figure.counted === null ? null : (actorAt(figure.counted, scene)?.country ?? null),
  );
  return first === null || second === null || first === second;
}

/** Those behind a figure that are counted with it. */
const beside = (count: Count, all: readonly Count[]): Count[] =>
  all.filter(
    (one) =>
      one.scene === count.scene &&
      one.deed.kind === count.deed.kind &&
      one.scene.tokens[one.figure.site]?.head === count.figure.site &&
      isCounted(one, all),
  );

/** A figure with what befell those it counts. */
interface Count {
  readonly scene: Scene;
  readonly figure: Figure;
  readonly deed: Deed;
  readonly event: Event | null;
}

/** "killed 58 rebels and wounded *thirty*": a number without a noun, of another kind, counts the noun before it. */
function sameParty(counts: readonly Count[], index: number): Quantity["of"] {
  const [before, count] = [counts[index - 1], counts[index] as Count];
  if (!before || count.figure.counted !== null || before.scene !== count.scene) return null;
  const isOther = before.deed.kind !== count.deed.kind && before.figure !== count.figure;
  return isOther && count.figure.by === "number" ? partyOf(before.figure, before.scene) : null;
}

function placedIn({ tokens }: Sentence, sentence: number, events: readonly Event[]): Placed[] {
  return events
    .filter((event) => event.sentence === sentence)
    .map((event) => ({
      event,
      places: [...tokens.keys()].filter((at) =>
        event.trigger.spans.some(
          ({ start, end }) => (tokens[at]?.start ?? 0) >= start && (tokens[at]?.end ?? 0) <= end,
        ),
      ),
    }));
}

/** @param before the figures of the sentence before: "Twelve villagers died. *Nine of them* were children." */
function countsIn(scene: Scene, nearby: Nearby, before: readonly Count[]): Count[] {
  const counts: Count[] = [];
  for (const figure of figuresIn(scene)) {
    const deeds = deedsOf(figure, scene);
    const whole = deeds.length > 0 ? null : wholeOf(figure, scene, counts, before);
    if (whole) counts.push(...whole.map((one) => ({ ...one, scene, figure })));
    else
      counts.push(
        ...deeds
          .map((deed) => countOf(figure, deed, scene, nearby))
          .filter((one) => isTold(one, nearby)),
      );
  }
  return counts;
}

function countOf(figure: Figure, deed: Deed, scene: Scene, nearby: Nearby): Count {
  const isToll = deed.at !== figure.counted && scene.lexicon.tolls.has(lemmaAt(scene, deed.at));
  return { scene, figure, deed, event: eventOf(deed, isToll, nearby) };
}

/** The figures that this one is a part of, the nearest before it: "twelve people, *including three children*". */
function wholeOf(
  figure: Figure,
  { tokens }: Scene,
  here: readonly Count[],
  before: readonly Count[],
): Count[] | null {
  const isOfThem = /^(?:them|whom|those)$/iu.test(tokens[figure.counted ?? -1]?.form ?? "");
  const isListed = /^(?:including|among|them|includes?|included)$/iu.test(
    tokens[figure.from - 1]?.form ?? "",
  );
  const isLater = isOfThem && figure.from === 0;
  const among = here.length > 0 ? here : isLater ? before : [];
  const last = among.findLast((one) => one.figure.by === "number" || !isOfThem);
  if (!last || !(isOfThem || isListed || isNext(last.figure, figure, tokens))) return null;
  return among.filter((one) => one.figure === last.figure);
}

/** "killed the mayor and *four of his guards*", where the tree has lost what the four are joined to */
function isNext(last: Figure, { from }: Figure, tokens: Scene["tokens"]): boolean {
  const between = tokens.slice(last.to, from).map(({ form }) => form.toLowerCase());
  return /^(?:and|, and)$/u.test(between.join(" "));
}

const lemmaAt = ({ tokens }: Scene, at: number): string => tokens[at]?.lemma.toLowerCase() ?? "";

/** What nobody holds to have happened has no figure, and nor has a person whose death is only threatened or feared. */
function isTold({ figure, deed, event, scene }: Count, { here }: Nearby): boolean {
  const { tokens } = scene;
  const isNegated = negatorsOf(tokens, deed.at).length > 0 || isNearly(deed, scene);
  const own = here.some(({ places }) => places.includes(deed.at));
  switch (figure.by) {
    case "none":
      return true;
    case "any":
      return isWithout(figure, deed, scene);
    case "number":
      return own || !isNegated;
    default:
      return (own || !isNegated) && isOneBy(deed) && (event === null || isAffirmed(event));
  }
}

/** "was *nearly* killed" */
const isNearly = ({ at }: Deed, { tokens }: Scene): boolean =>
  under(tokens, at, "advmod").some((one) =>
    /^(?:nearly|almost|narrowly)$/iu.test(tokens[one]?.form ?? ""),
  );

/** One person is no crowd, and one of "these casualties" no figure. */
const isOneBy = ({ kind, shared }: Deed): boolean =>
  kind !== "crowd" && kind !== "displaced" && !shared;

const isAffirmed = ({ positions }: Event): boolean =>
  positions.some(({ stance }) => stance === "affirms");

/** "did not kill *anybody*", "did not cause *any casualties*", "*without* any casualties" */
function isWithout({ site, from }: Figure, deed: Deed, { tokens, lexicon }: Scene): boolean {
  if (/^without$/iu.test(tokens[from - 1]?.form ?? "")) return true;
  // "no word of anyone hurt" says nothing.
  if (tokens[deed.at]?.head === site) return false;
  const above = deed.at === site ? (tokens[site]?.head ?? -1) : deed.at;
  const isBringing =
    deed.at !== site || lexicon.brings.has(tokens[above]?.lemma.toLowerCase() ?? "");
  const isBeneath = /^without$/iu.test(tokens[above - 1]?.form ?? "");
  return above >= 0 && isBringing && (isBeneath || negatorsOf(tokens, above).length > 0);
}

/** Of a number that killed and injured share, each is at most all. */
function amountOf(
  { low, high }: Figure,
  { shared }: Deed,
  more: number,
): Pick<Quantity, "low" | "high"> {
  const sum = (one: number | null) => (one === null ? null : one + more);
  return { low: shared ? 0 : sum(low), high: sum(high) };
}

function spanOf({ from, to }: Figure, { tokens }: Scene, { text }: Report): Span {
  const start = tokens[from]?.start as number;
  const end = tokens[to - 1]?.end as number;
  return { start, end, text: text.slice(start, end) };
}
