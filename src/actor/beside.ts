import type { Token } from "../language/analysis.js";
import { dependents } from "../language/dependents.js";
import type { Casting } from "./casting.js";
import type { Description } from "./describe.js";
import { draftOf } from "./known.js";
import { list, listedAs } from "./listed.js";
import { membersOf } from "./members.js";
import { longer, toldGender } from "./name.js";
import { caseOf } from "./phrase.js";
import { bearsName, type Draft, isSomeone } from "./roster.js";
import { told } from "./told.js";

/** "Omar, the army's spokesman,": the phrase that this one only says more of, already met. */
export function apposed(
  description: Description,
  tokens: readonly Token[],
  casting: Casting,
): Draft | null {
  const at = besideOf(description, tokens) ?? titleBefore(description, tokens, casting);
  const first = at === null ? undefined : casting.placed.get(`${description.sentence}:${at}`);
  const draft = first?.length === 1 ? (first[0] as Draft) : null;
  if (!draft || (description.sort === "person" && !isSomeone(draft))) return null;
  return isOther(draft, description) ? null : draft;
}

/** "The writer, *Omar Ali*": nobody who is called otherwise already. */
const isOther = (draft: Draft, { name, sort, known }: Description): boolean =>
  (draft.kind === "person" && name !== null && sort === "person" && !bearsName(draft, name)) ||
  (known !== null &&
    known.as !== "people" &&
    !(name && bearsName(draft, name)) &&
    !(known.as === "organisation" && isBody(draft)) &&
    !isLand(draft));

/** "The country, *Mali*,": not yet any other. */
const isLand = ({ kind, known }: Draft): boolean => kind === "unnamed" && known === null;

/** "The group *Hamas*", unlike "Congo, the *United Nations* and others", which the tree may take for one. */
const isBody = ({ kind, known }: Draft): boolean =>
  known === null && (kind === "organisation" || kind === "group");

/** An apposition, or what the reader takes for a second subject: "The minister, *Omar Ali* said"; "known as *Omar*". */
function besideOf({ head, start }: Description, tokens: readonly Token[]): number | null {
  const { deprel, head: governor } = tokens[head] as Token;
  // "a rally Thursday *by nurses*": what a preposition leads stands beside nobody
  if (deprel === "appos" && LED.test(caseOf(tokens, head))) return null;
  // "the mediators, *Norway* and Chad": one of several
  if (deprel === "appos" && isOfSeveral(tokens, head)) return null;
  if (deprel === "appos" && governor < head) return governor;
  const below = dependents(tokens);
  const before = (below[head] ?? []).find((at) => at < head && tokens[at]?.deprel === "appos");
  if (before !== undefined) return before;
  const verb = tokens[governor];
  if (verb?.deprel.startsWith("acl") && NAMED.has(verb.lemma) && caseOf(tokens, head) === "as")
    return verb.head;
  if (!deprel.startsWith("nsubj") || tokens[start - 1]?.form !== ",") return null;
  const subjects = (below[governor] ?? []).filter(
    (at) => at < start && tokens[at]?.deprel === deprel,
  );
  return subjects.at(-1) ?? null;
}

const isOfSeveral = (tokens: readonly Token[], head: number): boolean => {
  const above = (tokens[head] as Token).head;
  const plural = /^NNS$/u.test(tokens[above]?.xpos ?? "");
  return membersOf({ head: above, plural, name: null }, tokens).includes(head);
};

const LED = /^(?:by|with|from|against|to)$/u;
const NAMED = new Set(["know", "identify", "name"]);

/** "Ukrainian serviceman *Omar Ali*", "the interior minister, *Rana Aziz*," where the tree has lost what belongs together. */
function titleBefore(
  { sentence, sort, name, role, start, end, head }: Description,
  tokens: readonly Token[],
  { previous }: Casting,
): number | null {
  if (sort !== "person" || name === null || previous?.sentence !== sentence) return null;
  if (role && role !== previous.role) return null;
  if (previous.role?.kind !== "person" || previous.plural || previous.name) return null;
  const isSubject = (tokens[head] as Token).deprel.startsWith("nsubj");
  const isTitle = /^(?:ex-)?\p{Lu}/u.test(tokens[previous.head]?.form ?? "");
  const isWithin = start <= previous.start && previous.end < end;
  const isNext =
    (isWithin && isTitle) ||
    (previous.end === start && (isTitle || !(isSubject && previous.definite)));
  // "its head, *Pia Holm*, said"
  const isTold = previous.definite || previous.owners.length > 0;
  const isAfterComma = isTold && previous.end === start - 1 && tokens[start - 1]?.form === ",";
  return isNext || isAfterComma ? previous.head : null;
}

/** Adds to an actor what a phrase beside it says; a short form in brackets is another name. */
export function joined(draft: Draft, description: Description, casting: Casting): Draft {
  const { name, role, sort, known } = description;
  if (known?.as === "organisation" && isBody(draft))
    return told(become(draft, draftOf(known, casting), casting), description, casting);
  const before =
    name && draft.kind === "unnamed"
      ? casting.roster.named(name, "person", toldGender(description, casting))
      : undefined;
  if (before && before !== draft && before.kind === "person") {
    become(draft, before, casting);
    return told(longer(before, name as string), description, casting);
  }
  if (name && draft.kind === "unnamed" && sort !== "place") {
    draft.name = name;
    draft.names.add(name);
    draft.kind = sort === "organisation" ? "organisation" : "person";
    const person = draft.kind === "person" ? listedAs(description, casting) : undefined;
    if (person) list(draft, person, casting);
  } else if (name && !role && draft.kind !== "person" && draft.kind !== "state") {
    draft.names.add(name);
  }
  return told(draft, description, casting);
}

/** One who turns out to be another, wherever it was met. */
function become(draft: Draft, other: Draft, { roster, placed }: Casting): Draft {
  if (draft === other) return other;
  roster.merge(draft, other);
  for (const [key, drafts] of placed)
    if (drafts.includes(draft))
      placed.set(
        key,
        drafts.map((one) => (one === draft ? other : one)),
      );
  return other;
}
