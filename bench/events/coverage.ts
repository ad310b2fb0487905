import { type Row, share } from "../row.js";
import type { Coded } from "./coded.js";

/** A sentence in which people marked an event, by PLOVER's type. */
export interface Rooted {
  readonly text: string;
  readonly type: string;
}

/** PLV's rows: the sentence in the second column, the type in the seventh. */
export function rootedOf([, ...lines]: readonly string[]): Rooted[] {
  return lines.flatMap((line) => {
    const [, text = "", , , , , type = ""] = line.split("\t");
    return text === "" || type === "" ? [] : [{ text, type }];
  });
}

/** The list of 2017 has one type where today's has two. */
const SPLIT: Readonly<Record<string, readonly string[]>> = { YIELD: ["CONCEDE", "RETREAT"] };

/** On what share of the marked events some rule fires, whatever becomes of the event; and one of the type. */
export function coverageRows(
  component: string,
  coded: readonly (readonly [Rooted, Coded])[],
): Row[] {
  const part = (test: (rooted: Rooted, types: readonly string[]) => boolean) =>
    coded.filter(([rooted, { all }]) => test(rooted, typesOf(all))).length /
    Math.max(1, coded.length);
  return [
    share(
      component,
      "some rule fires",
      part((_, types) => types.length > 0),
    ),
    share(
      component,
      "a rule of the type fires",
      part(({ type }, types) => (SPLIT[type] ?? [type]).some((one) => types.includes(one))),
    ),
  ];
}

const typesOf = (events: Coded["all"]): string[] => events.map(({ type }) => type);
