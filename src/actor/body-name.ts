import type { Role } from "../codebook/who.js";
import type { Mention, Name, Token } from "../language/analysis.js";
import { type Description, isIn, overlap, sortOf, type Words, wordSet } from "./describe.js";
import type { Entry, Hit } from "./directory.js";

/** "Aid Watch *Kenya*", where the reader marks the state apart. */
export function withBranch(
  name: Hit<Name>,
  known: readonly Hit<Entry>[],
  tokens: readonly Token[],
): Hit<Name> {
  const next = known.find(({ start, entry }) => start === name.end && entry.as === "state");
  const head = next && tokens[next.end - 1]?.head;
  const isJoined = head !== undefined && name.start <= head && head < name.end;
  return next && isJoined && name.entry.kind === "organisation" ? { ...name, end: next.end } : name;
}

/** "Aid Watch *Kenya*", "the Bank of *Spain*": a body, and no state; "the army of Spain" is not its name. */
export function isBranch(
  { start, end, entry }: Hit<Entry>,
  name: Hit<Name>,
  tokens: readonly Token[],
) {
  if (name.entry.kind !== "organisation" || entry.as === "organisation") return false;
  const first = tokens[name.start]?.form ?? "";
  return name.start < start && end === name.end && /^\p{Lu}/u.test(first);
}

/** "the *Registrar of Companies*", unlike "the Bank of *Spain*", whose state is told by its name. */
export function isCalledOf(
  { start, end, entry }: Hit<Name>,
  known: readonly Hit<Entry>[],
  tokens: readonly Token[],
): boolean {
  if (entry.kind !== "organisation" || known.some((hit) => overlap(hit, { start, end })))
    return false;
  return tokens.slice(start + 1, end - 1).some(({ form }) => /^(?:of|for)$/u.test(form));
}

/** "a *Malian Coast Guard* ship": a state's body, by its state and by what bodies of its sort are. */
export function ownBody(
  inside: readonly Hit<Entry | Role>[],
  { start, end, entry }: Hit<Name>,
  { roles, known }: Words,
): Pick<Description, "role" | "belongsTo"> | null {
  const state = known.find((hit) => hit.start === start && hit.entry.as !== "organisation");
  const role = roles.find((hit) => hit.end === end && hit.entry.kind === "organisation");
  if (entry.kind !== "organisation" || !state || !role || inside.length !== 2) return null;
  return { role: role.entry, belongsTo: [state.entry] };
}

/** "the *U.S.* Embassy", "the *Kenyan* Red Cross": whose a body is, by its own name. */
export function withinName(
  named: Hit<Name | Entry | null> | null,
  sort: Mention["kind"] | null,
  { known, branches }: Words,
): readonly Hit<Entry>[] {
  if (!named || sort !== "organisation") return [];
  return [...known, ...branches].filter(
    ({ entry, start, end }) =>
      entry.as !== "organisation" &&
      named.start <= start &&
      end <= named.end &&
      end - start < named.end - named.start,
  );
}

/** "the *Partido* Verde", "*Bank* Omega": in many languages what a body is goes before its name. */
export function roleAhead(
  named: Hit<Name | Entry | null> | null,
  head: number,
  words: Words,
): Hit<Role> | undefined {
  if (!named || sortOf(head, named, words) !== "organisation") return undefined;
  return words.roles.find(
    ({ start, end, entry }) =>
      start === named.start && end < named.end && entry.kind === "organisation",
  );
}

/** "The *Cape Courier* newspaper", "the *Viento* group": a body by its name and by what it is. */
export function calledBefore(head: number, { tokens, names, known }: Words): Hit<Name> | undefined {
  const { lemma, xpos } = tokens[head] as Token;
  if (xpos !== "NN" || !SORTS.has(lemma)) return undefined;
  const found = names.find(({ end, entry }) => end === head && entry.kind === "organisation");
  const isKnown = found && known.some((hit) => overlap(hit, found));
  return found && !isKnown && !isIn(SOME, tokens[found.start - 1]) ? found : undefined;
}

/** What bodies are called beside their names. */
const SORTS = wordSet(
  "newspaper daily weekly magazine tabloid agency broadcaster channel station website portal outlet group movement organisation organization party militia alliance coalition company firm union faction network",
);
const SOME = wordSet("a an another some any");
