/**
 * Which two countries an event is between, from those of its sides: "PAK>AFG" where the first does it to the second, and
 * "AFG PAK" whichever does, as two that meet are on one side. One country alone is a pair where it has two parties.
 */
export function pairsOf(
  actors: readonly (string | null)[],
  recipients: readonly (string | null)[],
): string[] {
  const parties = [...actors, ...recipients];
  const directed = actors.flatMap((by) => recipients.flatMap((to) => keyOf(by, to, true)));
  const either = parties.flatMap((one, at) =>
    parties.slice(at + 1).flatMap((other) => keyOf(one, other, false)),
  );
  return [...new Set([...directed, ...either])].sort();
}

function keyOf(one: string | null, other: string | null, directed: boolean): string[] {
  return one === null || other === null ? [] : [pairKey(one, other, directed)];
}

export function pairKey(one: string, other: string, directed: boolean): string {
  return directed ? `${one}>${other}` : [one, other].sort().join(" ");
}
