import type { Stretch } from "../../src/telling/marks.js";

/** What is looked at: a record, or some of its words. What is chosen stays when the pointer leaves. */
export class Light {
  chosen = $state<string | null>(null);
  over = $state<string | null>(null);
  words = $state.raw<readonly Stretch[]>([]);

  readonly record = $derived(this.over ?? this.chosen);

  point(record: string | null, words: readonly Stretch[] = []): void {
    this.over = record;
    this.words = words;
  }

  isWord({ start, end }: Stretch): boolean {
    return this.words.some((word) => word.start < end && start < word.end);
  }
}
