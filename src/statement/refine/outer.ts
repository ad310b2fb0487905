import type { Range } from "../../language/analysis.js";
import type { Draft, Refiner } from "../draft.js";

/**
 * "*The king condemned the raid*, his spokesman said": where the labels give both cues the same content, all that stands
 * before who tells of it is told by the second.
 */
export const outer: Refiner = (drafts) =>
  drafts.map((draft) => {
    const inner = drafts.find((other) => other !== draft && isInner(other, draft));
    const [from, to] = [inner && startOf(inner), draft.content.at(-1)?.end];
    return from === undefined || to === undefined
      ? draft
      : { ...draft, content: [{ start: from, end: to }] };
  });

const startOf = ({ source, cue }: Draft): number =>
  Math.min(...[...source, ...cue].map(({ start }) => start));

/** Who speaks, the cue, what is said, then the other's source and cue. */
function isInner(inner: Draft, { sentence, source, cue, content }: Draft): boolean {
  const [first, last] = [content[0], content.at(-1)];
  if (inner.sentence !== sentence || !first || !last || !areSame(inner.content, content))
    return false;
  const [own, others] = [
    [...inner.source, ...inner.cue],
    [...source, ...cue],
  ];
  return (
    inner.source.length > 0 &&
    source.length > 0 &&
    own.every(({ end }) => end <= first.start) &&
    others.every(({ start }) => start >= last.end)
  );
}

const areSame = (one: readonly Range[], other: readonly Range[]): boolean =>
  one.length === other.length &&
  one.every(({ start, end }, at) => start === other[at]?.start && end === other[at]?.end);
