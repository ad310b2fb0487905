import { isDay } from "../report/date.js";
import { encodingOf } from "../report/decode.js";
import { KINDS, type Kind } from "../report/kind.js";
import { LIMITS, type Limits } from "../report/limits.js";
import { FIELDS, type Field, type Mapping } from "../report/record/mapping.js";
import type { TakeOptions } from "../report/take.js";
import { Fault } from "./fault.js";

/** The options of `read` that say what the inputs are, as they were typed. */
export interface Asked {
  readonly date?: string;
  readonly publisher?: string;
  readonly type?: string;
  readonly encoding?: string;
  readonly map?: string;
  readonly limit?: string;
  readonly anyLanguage?: boolean;
}

/** @throws Fault usage or date, where an option is not one of those there are */
export function takeOptions({ date, type, encoding, map, limit, anyLanguage }: Asked): TakeOptions {
  if (date !== undefined && !isDay(date))
    throw new Fault("date", "--date", `${date} is no day that exists`, "give it as YYYY-MM-DD");
  return {
    kind: type === undefined ? undefined : kind(type),
    encoding: encoding === undefined ? undefined : known(encoding),
    mapping: map === undefined ? {} : mapping(map),
    limits: limit === undefined ? {} : limits(limit),
    anyLanguage,
  };
}

function kind(type: string): Kind {
  const found = KINDS.find((kind) => kind === type);
  if (found === undefined)
    throw usage("--type", `there is no ${type}`, `use one of: ${KINDS.join(", ")}`);
  return found;
}

function known(encoding: string): string {
  try {
    return encodingOf(encoding);
  } catch {
    throw usage(
      "--encoding",
      `there is no ${encoding}`,
      "use one such as windows-1252 or shift_jis",
    );
  }
}

/** "text=body,title=headline" */
function mapping(map: string): Mapping {
  const mapping: Partial<Record<Field, string>> = {};
  for (const [name, column] of pairs("--map", map)) {
    const field = FIELDS.find((field) => field === name);
    if (field === undefined)
      throw usage("--map", `there is no ${name}`, `use some of: ${FIELDS.join(", ")}`);
    mapping[field] = column;
  }
  return mapping;
}

/** "entries=500000,ratio=1000" */
function limits(limit: string): Partial<Limits> {
  const names = Object.keys(LIMITS);
  return Object.fromEntries(
    pairs("--limit", limit).map(([name, value]) => {
      if (!names.includes(name))
        throw usage("--limit", `there is no ${name}`, `use some of: ${names.join(", ")}`);
      if (!/^[1-9]\d{0,11}$/.test(value))
        throw usage("--limit", `${value} is no limit`, "give a whole number");
      return [name, Number(value)];
    }),
  );
}

function pairs(option: string, list: string): [string, string][] {
  return list.split(",").map((pair) => {
    const [name = "", ...value] = pair.split("=");
    if (value.length === 0) throw usage(option, `${pair} has no =`, "write NAME=VALUE,NAME=VALUE");
    return [name.trim(), value.join("=").trim()];
  });
}

function usage(option: string, why: string, advice: string): Fault {
  return new Fault("usage", option, why, advice);
}
