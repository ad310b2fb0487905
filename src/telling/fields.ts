import type { Span } from "../reading/format.js";
import type { Stretch } from "./marks.js";
import { plain } from "./plain.js";
import type { Scene } from "./scene.js";

/** One field of a record, for people: "cue", "warned", and where the report says so. */
export interface Field {
  readonly name: string;
  readonly value: string;
  readonly words: readonly Stretch[];
  /** The text does not say it there. */
  readonly inferred: boolean;
}

export function field(
  name: string,
  value: string | null,
  words: readonly Stretch[] = [],
  inferred = false,
): Field[] {
  return value === null || value === "" ? [] : [{ name, value: plain(value), words, inferred }];
}

export const quote = (spans: readonly Span[]): string => spans.map(({ text }) => text).join(" … ");

/** "Khawaja Asif · PAK GOV MIL": a name and the codes that it is counted by. */
export function actorText(id: string, { naming, actors }: Scene): string {
  const actor = actors.get(id);
  const codes = [actor?.country ?? "", ...(actor?.sectors ?? [])].filter((code) => code !== "");
  return [naming.text(id), codes.join(" ")].filter(Boolean).join(" · ");
}
