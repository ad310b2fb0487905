import type { Draft } from "../draft.js";
import type { Scene } from "../scene.js";

/** "Air strikes hit the town. … *The strikes* …": a strike that nobody goes on is of the kind that was told before. */
export function sortStrikes(drafts: readonly Draft[], scene: Scene): readonly Draft[] {
  return drafts.map((draft, index) => {
    if (!isOpenStrike(draft, scene)) return draft;
    const earlier = drafts.slice(0, index);
    const before =
      earlier.findLast((other) => other.type === "ASSAULT" && isOfStrikes(other, scene)) ??
      attackNear(draft, earlier, scene);
    if (!before) return draft;
    const { type, mode, cameo, score, context, rule } = before;
    return { ...draft, type, mode, cameo, score, context, rule };
  });
}

/** "A drone came down on a depot, killing two. … condemned *the strike*": where nobody is on strike, what was told of last. */
function attackNear(draft: Draft, earlier: readonly Draft[], scene: Scene): Draft | undefined {
  const isOnStrike = earlier.some(
    (other) =>
      other.type === "PROTEST" && other.mode.includes("strike") && !isOpenStrike(other, scene),
  );
  const last = earlier.findLast(({ type }) => type === "ASSAULT");
  const isNear = last !== undefined && draft.sentence - last.sentence <= NEAR;
  return isNear && !isOnStrike && isPointing(draft, scene) && isByAir(last, scene)
    ? last
    : undefined;
}

/** "*the* strike" */
const isPointing = ({ sentence, head }: Draft, { sentences }: Scene): boolean =>
  sentences[sentence]?.tokens.some(
    ({ head: over, deprel, form }) =>
      over === head && deprel === "det" && /^(?:the|this|that)$/iu.test(form),
  ) ?? false;

const isByAir = ({ sentence }: Draft, { sentences }: Scene): boolean =>
  sentences[sentence]?.tokens.some(({ lemma }) => FROM_AFAR.test(lemma)) ?? false;

const FROM_AFAR =
  /^(?:drone|missile|rocket|jet|warplane|aircraft|helicopter|bomb|shell|mortar|artillery|projectile)$/u;

/** Sentences. */
const NEAR = 3;

/** Nobody goes on it, or those who do have aircraft: "*Chad* had begun the new strikes". */
const isOpenStrike = ({ rule, actors }: Draft, { cast }: Scene): boolean =>
  /^codebook\/events\/protest\.yaml#strike/u.test(rule) &&
  actors.every(({ actor }) => {
    const found = cast.actors.find(({ id }) => id === actor);
    return found?.kind === "state" || found?.sectors.includes("MIL") === true;
  });

const isOfStrikes = ({ sentence, places }: Draft, { sentences }: Scene): boolean =>
  places.some((at) => /strike$/u.test(sentences[sentence]?.tokens[at]?.lemma ?? ""));
