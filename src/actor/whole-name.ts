import type { Name, Token } from "../language/analysis.js";
import type { Hit } from "./directory.js";

/** "*Park* *Ji-hoon*", "*Jean* “Baron” *Pierre*": names of persons that the reader splits are one. */
export function wholeNames(names: readonly Name[], tokens: readonly Token[]): Hit<Name>[] {
  const joined: Hit<Name>[] = [];
  for (const name of names) {
    const next = toWordEnd({ ...tokensOf(name, tokens), entry: name }, tokens);
    const last = joined.at(-1);
    if (last && isRest(last, next, tokens)) joined[joined.length - 1] = { ...last, end: next.end };
    else joined.push(next);
  }
  return joined;
}

/** "Kim Su-*mi*": a person's name ends where its last word does. */
function toWordEnd(name: Hit<Name>, tokens: readonly Token[]): Hit<Name> {
  const hyphen = tokens[name.end - 1]?.form === "-" ? name.end - 1 : name.end;
  const [before, at, after] = [tokens[hyphen - 1], tokens[hyphen], tokens[hyphen + 1]];
  const isWithin = at?.form === "-" && before?.end === at.start && at.end === after?.start;
  const isName = isWithin && name.entry.kind === "person" && after?.deprel === "flat";
  return isName ? toWordEnd({ ...name, end: hyphen + 2 }, tokens) : name;
}

/** Words of a nickname at most. */
const NICKNAME = 3;

function isRest(last: Hit<Name>, next: Hit<Name>, tokens: readonly Token[]): boolean {
  if (last.entry.kind !== "person" || next.entry.kind !== "person") return false;
  const between = tokens.slice(last.end, next.start).map(({ form }) => form);
  if (between.length === 0) return true;
  const [open, close] = [between[0] ?? "", between.at(-1) ?? ""];
  const isQuoted = /^["“'‘`]+$/u.test(open) && /^["”'’]+$/u.test(close);
  return isQuoted && between.length > 2 && between.length <= NICKNAME + 2;
}

function tokensOf(name: Name, tokens: readonly Token[]): { start: number; end: number } {
  const start = tokens.findIndex((token) => token.end > name.start);
  const stop = tokens.findIndex((token) => token.start >= name.end);
  return { start, end: stop === -1 ? tokens.length : stop };
}
