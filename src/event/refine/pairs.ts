import type { Token } from "../../language/analysis.js";
import { PLOVER } from "../../reading/plover.js";
import type { Draft, Party } from "../draft.js";
import { under } from "../grammar.js";
import type { Scene } from "../scene.js";

/**
 * "*donated* and *delivered* the goods": two words for what was done with one object. Deeds of conflict stay apart:
 * "attacked and captured the town".
 */
export function joinPairs(drafts: readonly Draft[], scene: Scene): readonly Draft[] {
  let current = drafts;
  for (const second of drafts) {
    const first = current.find((draft) => isPair(draft, second, scene));
    if (first)
      current = [
        ...current.filter((one) => one !== first && one !== second),
        joined(first, second),
      ];
  }
  return current;
}

function isPair(first: Draft, second: Draft, { sentences }: Scene): boolean {
  if (first === second || first.sentence !== second.sentence || first.type !== second.type)
    return false;
  if (PLOVER[first.type].quad === 4) return false;
  const tokens = sentences[first.sentence]?.tokens ?? [];
  const { head, deprel, upos } = tokens[second.head] as Token;
  if (head !== first.head || deprel !== "conj" || upos !== "VERB") return false;
  const hasOwn = under(tokens, first.head, "obj", "obl", "xcomp", "ccomp").some(
    (at) => at < second.head,
  );
  return !hasOwn && under(tokens, second.head, "nsubj").length === 0;
}

function joined(first: Draft, second: Draft): Draft {
  return {
    ...first,
    places: [...new Set([...first.places, ...second.places])].sort((one, other) => one - other),
    mode: first.mode.length > 0 ? first.mode : second.mode,
    actors: unique([...first.actors, ...second.actors]),
    recipients: unique([...first.recipients, ...second.recipients]),
  };
}

function unique(parties: readonly Party[]): Party[] {
  return parties.filter(
    ({ actor }, index) => parties.findIndex((other) => other.actor === actor) === index,
  );
}
