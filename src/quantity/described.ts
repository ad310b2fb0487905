import { formOf, isPassive, under } from "../event/grammar.js";
import type { Token } from "../language/analysis.js";
import { relation } from "../language/dependents.js";
import type { Figure } from "./figure.js";
import type { Scene } from "./people.js";
import { type Deed, deedsBy, unique } from "./word.js";

/** What the words of a phrase say of those it counts: "nine *dead*", "nine *wounded* men", "nine men *who died*". */
export function described(site: number, figure: Figure, scene: Scene): readonly Deed[] {
  const { tokens } = scene;
  const itself = figure.counted === null ? [] : itselfOf(figure.counted, figure, scene);
  if (itself.length > 0) return itself;
  const heads = [...new Set([site, figure.counted ?? site])];
  const beneath = heads.flatMap((at) => under(tokens, at, "acl", "amod", "advmod", "xcomp"));
  const isOne = figure.by === "one";
  return unique([
    ...heads.flatMap((at) => itselfOf(at, figure, scene)),
    ...beneath
      .filter((at) => (!isOne || at > site) && !takesFigure(at, figure, scene))
      .filter((at) => !isOfKin(at, tokens))
      .flatMap((at) => modifier(at, figure, scene)),
  ]);
}

/** "nine *deaths*", "seventy *wounded*", "twelve *killed*"; no "four wounds" */
const itselfOf = (at: number, figure: Figure, scene: Scene): Deed[] => [
  ...(at === figure.counted && !/s$/iu.test(formOf(scene.tokens, at))
    ? deedsBy("object", at, figure, scene)
    : []),
  ...deedsBy("count", at, figure, scene),
  ...deedsBy("state", at, figure, scene),
];

/** "the woman, *whose brother* was among the dead": it is he who died. */
const isOfKin = (at: number, tokens: readonly Token[]): boolean =>
  under(tokens, at, "nsubj").some((one) =>
    under(tokens, one, "nmod").some((owner) => formOf(tokens, owner) === "whose"),
  );

/** "killed 58 soldiers, *wounded* thirty": what is behind the figure has a figure of its own. */
function takesFigure(at: number, { to }: Figure, { tokens, lexicon }: Scene): boolean {
  if (at < to) return false;
  const [one, other] = [formOf(tokens, at + 1), formOf(tokens, at + 2)];
  if (/^(?:NUM|DET)$/u.test(tokens[at + 1]?.upos ?? "")) return true;
  return lexicon.bounds.has(`${one} ${other}`) || lexicon.bounds.has(one);
}

/** "*wounded* men", "men *killed* in the raid", "men *who died*", "men *the police arrested*" */
function modifier(at: number, figure: Figure, scene: Scene): Deed[] {
  return withJoined(at, scene.tokens).flatMap((word) => [
    ...deedsBy("state", word, figure, scene),
    ...(isSuffered(word, scene.tokens) ? deedsBy("object", word, figure, scene) : []),
    ...(isDone(at, scene.tokens) ? deedsBy("subject", word, figure, scene) : []),
  ]);
}

/** "*killed* or *wounded*"; not "twelve dead and thirty *wounded*" */
const withJoined = (at: number, tokens: readonly Token[]): number[] => [
  at,
  ...under(tokens, at, "conj").filter(
    (one) =>
      under(tokens, one, "nsubj", "obj", "nummod", "det").length === 0 &&
      tokens[one - 1]?.upos !== "NUM",
  ),
];

const RELATIVE = /^(?:who|which|that)$/u;

/** "killed", "who were killed", "whom police arrested" */
function isSuffered(at: number, tokens: readonly Token[]): boolean {
  const { deprel, upos } = tokens[at] as Token;
  if (deprel === "amod" || upos === "ADJ" || isPassive(tokens, at)) return true;
  const subjects = under(tokens, at, "nsubj");
  if (deprel === "acl:relcl")
    return subjects.length > 0 && !subjects.some((one) => RELATIVE.test(formOf(tokens, one)));
  return tokens[at]?.xpos === "VBN" && under(tokens, at, "obj").length === 0;
}

/** "who died", "people fleeing the town" */
function isDone(at: number, tokens: readonly Token[]): boolean {
  const { deprel, xpos } = tokens[at] as Token;
  if (deprel === "acl:relcl")
    return under(tokens, at, "nsubj").some((one) => RELATIVE.test(formOf(tokens, one)));
  return deprel === "acl" && (xpos === "VBG" || xpos === "VBD");
}

/** "left nine people *dead*", "with nine people *wounded*": what is said of a verb's object behind it. */
export function stateBeside(verb: number, figure: Figure, scene: Scene): readonly Deed[] {
  const { tokens } = scene;
  const later = under(
    tokens,
    verb,
    "xcomp",
    "advmod",
    "advcl",
    "obl",
    "acl",
    "amod",
    "ccomp",
  ).filter((at) => at >= figure.to && at < figure.to + REACH);
  return unique(
    later.flatMap((at) =>
      withJoined(at, tokens).flatMap((word) => [
        ...deedsBy("state", word, figure, scene),
        ...(isPassiveWord(word, tokens) ? deedsBy("object", word, figure, scene) : []),
      ]),
    ),
  );
}

/** How far behind its figure such a word may stand: "left nine people on the bus dead". */
const REACH = 5;

function isPassiveWord(at: number, tokens: readonly Token[]): boolean {
  const { xpos } = tokens[at] as Token;
  return (
    relation(tokens[at] as Token) !== "advcl" &&
    /^(?:VBN|JJ)$/u.test(xpos) &&
    under(tokens, at, "obj").length === 0
  );
}
