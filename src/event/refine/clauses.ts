import type { Token } from "../../language/analysis.js";
import type { Draft, Party } from "../draft.js";
import { objectsOf, subjectOf, under } from "../grammar.js";
import { partiesAt } from "../party.js";
import { type Scene, stageOf } from "../scene.js";

/** What is asked, promised or threatened to somebody is told by its clause: "threatened to attack *the port*". */
const SPOKEN = new Set(["AGREE", "CONCEDE", "THREATEN", "REJECT", "REQUEST"]);

/** "agreed to lend money *to the island*", "demanded that *the army* withdraw": the clause names the recipient. */
export function clauseRecipients(drafts: readonly Draft[], scene: Scene): readonly Draft[] {
  return drafts.map((draft) => {
    if (!SPOKEN.has(draft.type) || draft.recipients.length > 0) return draft;
    const clause = clauseOf(draft, scene);
    if (clause === null) return draft;
    const found =
      draft.type === "REQUEST"
        ? doers(draft, clause, scene)
        : reached(draft, clause, drafts, scene);
    const recipients = found.filter(
      ({ actor }) => !draft.actors.some((one) => one.actor === actor),
    );
    return { ...draft, recipients };
  });
}

function clauseOf({ sentence, head }: Draft, { sentences }: Scene): number | null {
  const tokens = sentences[sentence]?.tokens ?? [];
  const own = under(tokens, head, "xcomp", "ccomp")[0];
  return own ?? under(tokens, head, "acl").find((at) => tokens[at]?.deprel === "acl") ?? null;
}

/** "demanded that *the army* withdraw" */
function doers({ sentence, actors }: Draft, clause: number, scene: Scene): readonly Party[] {
  const stage = stageOf(scene, sentence);
  const subject = subjectOf(stage.tokens, clause);
  const found = subject === null ? [] : partiesAt(stage, [subject]);
  return found.filter(({ actor }) => !actors.some((one) => one.actor === actor));
}

/** Whom the deed in the clause would reach, first by the codebook, else as its object. */
function reached(
  { sentence }: Draft,
  clause: number,
  drafts: readonly Draft[],
  scene: Scene,
): readonly Party[] {
  const stage = stageOf(scene, sentence);
  const deed = drafts.find(
    (one) => one.sentence === sentence && isIn(stage.tokens, one.head, clause),
  );
  if (deed && deed.recipients.length > 0) return deed.recipients;
  return partiesAt(stage, objectsOf(stage.tokens, clause));
}

/** The clause's verb, or the object that it carries: "threatened to carry out *attacks*". */
const isIn = (tokens: readonly Token[], index: number, clause: number): boolean =>
  index === clause || under(tokens, clause, "obj", "xcomp").includes(index);
