/** A run of an example, and whether it stands in [brackets]: the words that the entry is about. */
export interface Run {
  readonly text: string;
  readonly isMarked: boolean;
}

export function runsOf(example: string): Run[] {
  return example
    .split(/(\[[^[\]]+\])/u)
    .filter((text) => text !== "")
    .map((text) => {
      const isMarked = /^\[.+\]$/u.test(text);
      return { text: isMarked ? text.slice(1, -1) : text, isMarked };
    });
}

/** "codebook/events/assault.yaml#open-fire" as a search of the codebook finds it. */
export const ruleLink = (rule: string): string =>
  `/about?${new URLSearchParams({ part: "codebook", q: rule })}`;
