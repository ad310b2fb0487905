import type { Name, Token } from "../language/analysis.js";
import type { Hit } from "./directory.js";

/** "*Park* *Ji-hoon*", "*Jean* “Baron” *Pierre*": names of persons that the reader splits are one. */
export function wholeNames(names: readonly Name[], tokens: readonly Token[]): Hit<Name>[] {
  const joined: Hit<Name>[] = [];
  for (const name of names) {
    const next = { ...tokensOf(name, tokens), entry: name };
    const last = joined.at(-1);
    if (last && isRest(last, next, tokens)) joined[joined.length - 1] = { ...last, end: next.end };
    else joined.push(next);
  }
  return joined;
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
