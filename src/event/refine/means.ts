import type { Token } from "../../language/analysis.js";
import type { Draft, Party } from "../draft.js";
import { prepositions } from "../grammar.js";
import type { Scene } from "../scene.js";
import { topOf } from "../trigger.js";

/** How something was done to somebody, whoever it is said of: "defaced the sites in a cyber *attack*". */
const MEANS =
  /^(?:raid|attack|operation|offensive|assault|crackdown|sweep|swoop|purge|strike|bombardment|ambush|bombing|shelling)$/u;
/** "arrested two men *in a raid*", unlike "arrested two suspects in an attack". */
const SEARCH = /^(?:raid|operation|crackdown|sweep|swoop|purge)$/u;

const FORCE: ReadonlySet<string> = new Set(["ASSAULT", "COERCE", "PROTEST"]);

/** "Police seized the editor *in a raid*": a raid that names nobody is by whoever did it, and on whom it was done to. */
export function meansOf(drafts: readonly Draft[], { sentences }: Scene): readonly Draft[] {
  return drafts.map((draft) => {
    if (draft.actors.length + draft.recipients.length > 0) return draft;
    const tokens = sentences[draft.sentence]?.tokens ?? [];
    const deed = drafts.find((one) => one.sentence === draft.sentence && isBy(tokens, draft, one));
    if (!deed) return draft;
    return { ...draft, actors: inferred(deed.actors), recipients: inferred(deed.recipients) };
  });
}

function isBy(tokens: readonly Token[], means: Draft, deed: Draft): boolean {
  const top = topOf(tokens, means.head);
  const { lemma, upos } = tokens[means.head] as Token;
  const words = deed.mode[0] === "arrest" ? SEARCH : MEANS;
  return (
    upos === "NOUN" &&
    words.test(lemma) &&
    FORCE.has(means.type) &&
    FORCE.has(deed.type) &&
    deed.actors.length > 0 &&
    tokens[top]?.head === deed.head &&
    prepositions(tokens, top).some((word) => /^(?:in|during)$/u.test(word))
  );
}

const inferred = (parties: readonly Party[]): Party[] =>
  parties.map(({ actor }) => ({ actor, spans: [], inferred: true }));
