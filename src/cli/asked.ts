import { isDay } from "../report/date.js";
import { encodingOf } from "../report/decode.js";
import { KINDS, type Kind } from "../report/kind.js";
import { BOUNDS, LIMITS, type Limits } from "../report/limits.js";
import { FIELDS, type Field, type Mapping } from "../report/record/mapping.js";
import type { TakeOptions } from "../report/take.js";
import { Fault } from "./fault.js";
import type { World } from "./world.js";

/** The options of `read` that say what the inputs are, as they were typed. */
export interface Asked {
  readonly date?: string;
  readonly publisher?: string;
  readonly type?: string;
  readonly encoding?: string;
  readonly map?: string;
  readonly limit?: string;
  readonly allowHost?: string;
  readonly anyLanguage?: boolean;
}

/** @throws Fault usage or date, where an option or a variable of the environment is not one of those there are */
export function takeOptions(
  { date, type, encoding, map, limit, allowHost, anyLanguage }: Asked,
  env: World["env"],
): TakeOptions {
  if (date !== undefined && !isDay(date))
    throw new Fault("date", "--date", `${date} is no day that exists`, "give it as YYYY-MM-DD");
  return {
    kind: type === undefined ? undefined : kind(type),
    encoding: encoding === undefined ? undefined : known(encoding),
    mapping: map === undefined ? {} : mapping(map),
    limits: limitsAsked(limit, env),
    hosts: hosts(allowHost ?? env.DATELINE_ALLOW_HOST ?? ""),
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

/** What `--limit` says, and of the rest what DATELINE_LIMIT does. @throws Fault usage */
export function limitsAsked(limit: string | undefined, env: World["env"]): Partial<Limits> {
  return { ...limitsIn(env), ...(limit === undefined ? {} : limits("--limit", limit)) };
}

/** What DATELINE_LIMIT says, for all commands. @throws Fault usage */
export function limitsIn({ DATELINE_LIMIT: list = "" }: World["env"]): Partial<Limits> {
  return list === "" ? {} : limits("DATELINE_LIMIT", list);
}

/** "entries=500000,ratio=1000" */
function limits(option: string, list: string): Partial<Limits> {
  const names = Object.keys(LIMITS) as (keyof Limits)[];
  return Object.fromEntries(
    pairs(option, list).map(([named, value]) => {
      const name = names.find((name) => name === named);
      if (name === undefined)
        throw usage(option, `there is no ${named}`, `use some of: ${names.join(", ")}`);
      return [name, limit(option, name, value)];
    }),
  );
}

function limit(option: string, name: keyof Limits, value: string): number {
  if (!/^\d{1,12}$/.test(value)) throw usage(option, `${value} is no limit`, "give a whole number");
  const [least, most] = BOUNDS[name] ?? [1, Number.POSITIVE_INFINITY];
  const number = Number(value);
  if (number >= least && number <= most) return number;
  const range = Number.isFinite(most) ? `from ${least} to ${most}` : `from ${least}`;
  throw usage(option, `${name} cannot be ${value}`, `give a whole number ${range}`);
}

/** "news.lan,10.0.0.7" @throws Fault usage, where an address is given in place of a host */
function hosts(list: string): string[] {
  const names = list.split(",").map((name) => name.trim());
  const wrong = names.find((name) => /[/*@\s]/.test(name));
  if (wrong === undefined) return names.filter((name) => name !== "");
  throw usage("--allow-host", `${wrong} is no host`, "give names alone, as in news.lan,10.0.0.7");
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
