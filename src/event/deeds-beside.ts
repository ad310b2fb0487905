import type { Statement } from "../reading/format.js";
import type { Draft } from "./draft.js";
import type { Scene } from "./scene.js";

/** Events that a statement's words can be instead of something said. */
export function deedsBeside(
  statement: Statement,
  drafts: readonly Draft[],
  scene: Scene,
): readonly Draft[] {
  if (statement.act !== null && TELLING.has(statement.act)) return drafts.map(withoutCarrier);
  if (statement.act !== "condemn" || isArmed(statement, scene)) return drafts;
  return drafts.filter(
    ({ type, head, sentence }) => type !== "ASSAULT" || !isVerb(scene, sentence, head),
  );
}

/** "The opposition *attacked* the premier" is criticism; of an army, rebels or the police it is a deed. */
function isArmed({ source }: Statement, { cast }: Scene): boolean {
  const speaker = cast.actors.find(({ id }) => id === source.actor);
  return speaker?.sectors.some((sector) => ARMS.has(sector)) === true;
}

const ARMS: ReadonlySet<string> = new Set(["MIL", "COP", "REB", "PRM", "UAF", "CRM"]);

const isVerb = ({ sentences }: Scene, sentence: number, at: number): boolean =>
  sentences[sentence]?.tokens[at]?.upos === "VERB";

/** "reported three arrests", "confirmed a raid": the verb carries the noun, and is no deed of whoever tells of it. */
const TELLING = new Set<string>(["say", "claim", "report", "confirm", "admit", "deny"]);
const withoutCarrier = (draft: Draft): Draft => ({ ...draft, carrier: null });
