import { type Draft, overlap } from "../draft.js";
import { type Told, treeAt } from "../told.js";
import { type Tree, tokenAt, tokensIn, under } from "../tree.js";

const NAMELESS = /^(?:anonymity|anonymous|anonymously)$/iu;
/** "a *source* in the ministry", "one *insider*" */
const SOURCES = /^(?:source|insider)s?$/iu;
/** What those who may not speak are not: "not authorised to speak", "asked not to be named". */
const BARRED = /^(?:authori[sz]ed|permitted|allowed|named|identified|printed|published)$/iu;
/** "would not give *his name*", "refused to reveal *her identity*" */
const NAME = /^(?:names?|surname|identity)$/iu;
/** "a person *familiar* with the talks" */
const FAMILIAR = /^(?:familiar|briefed)$/iu;

/** Whether the source asked not to be named, or is called no more than a source. */
export function isAnonymous(draft: Draft, told: Told): boolean {
  const tree = treeAt(told, draft.sentence);
  const source = tokensIn(tree, draft.source);
  if (source.length === 0) return false;
  return (
    source.some((at) => isHead(tree, at, source) && isNameless(tree, at, source)) ||
    asksSo(draft, tree)
  );
}

const isHead = (tree: Tree, at: number, source: readonly number[]): boolean =>
  !source.includes(tokenAt(tree, at).head);

function isNameless(tree: Tree, head: number, source: readonly number[]): boolean {
  if (SOURCES.test(tokenAt(tree, head).form)) return true;
  const isSomeone =
    /^(?:person|people|somebody|someone|individual|individuals|official|officials)$/iu;
  return (
    isSomeone.test(tokenAt(tree, head).form) &&
    [...source, ...under(tree, head)].some(
      (at) => FAMILIAR.test(tokenAt(tree, at).form) || NAMELESS.test(tokenAt(tree, at).form),
    )
  );
}

/** Beside the content: "on condition of anonymity", "who was not authorised to speak", "declined to be named". */
function asksSo({ content }: Draft, tree: Tree): boolean {
  return tree.tokens.some((token, at) => {
    if (overlap([token], content)) return false;
    if (NAMELESS.test(token.form) || isBackground(tree, at)) return true;
    const isWithheld = isOwnName(tree, at) && (isDenied(tree, at) || isLeftOut(tree, at));
    return isWithheld || (BARRED.test(token.form) && isDenied(tree, at));
  });
}

/** "speaking on background", unlike "on background checks" */
const isBackground = ({ tokens }: Tree, at: number): boolean =>
  tokens[at]?.form === "background" &&
  tokens[at - 1]?.form === "on" &&
  tokens[at + 1]?.upos !== "NOUN";

const isOwnName = (tree: Tree, at: number): boolean =>
  NAME.test(tokenAt(tree, at).form) &&
  /^(?:his|her|their)$/iu.test(tree.tokens[at - 1]?.form ?? "");

/** "asked to leave out his name" */
const isLeftOut = (tree: Tree, at: number): boolean =>
  tree.tokens
    .slice(Math.max(0, at - 4), at)
    .some(({ lemma }) => /^(?:leave|omit|withhold)$/u.test(lemma));

function isDenied(tree: Tree, index: number): boolean {
  const near = tree.tokens.slice(Math.max(0, index - 5), index).map(({ form }) => form);
  return near.some((form) => /^(?:not|n't|n’t|never|declined|refused|without)$/iu.test(form));
}
