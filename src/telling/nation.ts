/** A state by its code, as the codebook has it: "PAK", "Pakistan", "Pakistani". */
export interface Nation {
  readonly code: string;
  readonly name: string;
  readonly people: readonly string[];
}

/** States by their codes. */
export type Nations = ReadonlyMap<string, Nation>;

export function nationsOf(list: readonly Nation[]): Nations {
  return new Map(list.map((nation) => [nation.code, nation]));
}

/** Whether a name says already whose it is: "Danish police", "Ministry of Defence of Denmark". */
export function isTold(name: string, { name: state, people }: Nation): boolean {
  const words = wordsOf(name);
  return [state, ...people].some((one) => words.includes(wordsOf(one)));
}

/** " danish police ": whole words between spaces. */
function wordsOf(name: string): string {
  return ` ${name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}
