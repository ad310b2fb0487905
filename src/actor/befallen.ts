import type { Token } from "../language/analysis.js";

const ATTACKS =
  /^(?:attack|burn|torch|loot|ransack|storm|raid|bomb|shell|hit|strike|target|destroy|damage|vandali[sz]e|firebomb|besiege|rob|close|shut|ban|seize|ambush|assault)$/u;

/**
 * "Gunmen attacked *a hotel*, a church and *two banks*", "*a supermarket* was looted": a house that is attacked stands for
 * those whose it is.
 */
export function isBefallen(tokens: readonly Token[], head: number): boolean {
  const first = firstOfList(tokens, head);
  const { deprel, head: verb } = tokens[first] as Token;
  return /^(?:obj|nsubj:pass)$/u.test(deprel) && ATTACKS.test(tokens[verb]?.lemma ?? "");
}

function firstOfList(tokens: readonly Token[], head: number): number {
  let at = head;
  while (tokens[at]?.deprel === "conj") at = (tokens[at] as Token).head;
  return at;
}
