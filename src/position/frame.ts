import type { Stance } from "../reading/format.js";
import type { Side } from "./side.js";
import type { Voice } from "./voice.js";
import type { World } from "./world.js";

/** All that decides which stance a voice lends to what it speaks of. */
export interface Spoken {
  readonly act: Voice["act"];
  readonly world: World;
  readonly side: Side;
  /** The happening is harm, by the codebook. */
  readonly harmful: boolean;
  /** Told as what was: "demanded …: they have attacked us". */
  readonly past: boolean;
  /** Told as what is or was. */
  readonly indicative: boolean;
  /** "warned them to leave" */
  readonly infinitive: boolean;
}

/** The stance of a voice; null where it holds none. */
export function stanceOf(spoken: Spoken): Stance | null {
  const { act, past } = spoken;
  if (WILLED.has(act) && past) return affirming(spoken);
  return (FRAMES[act] ?? affirming)(spoken);
}

/** Acts about what is to be done: of the past they can only tell. */
const WILLED = new Set<string>(["demand", "promise", "threaten", "agree", "warn"]);

/** What the author's own words hold; nothing where they negate it. */
export function authorStance(world: World): Stance | null {
  if (world === "actual") return "affirms";
  if (world === "not" || world === "forgone") return null;
  return world === "expected" ? "expects" : "supposes";
}

type Frame = (spoken: Spoken) => Stance | null;

/** say, claim, report, confirm, admit, accuse, condemn, praise */
const affirming: Frame = ({ world, side, harmful }) => {
  if (world === "actual") return "affirms";
  if (world === "not") return "denies";
  if (world === "forgone") return side === "own" ? "refuses" : "denies";
  if (world === "obliged") return "demands";
  if (world === "possible" || world === "supposed") return "supposes";
  if (side !== "own") return "expects";
  return harmful ? "threatens" : "promises";
};

const isUndone = (world: World): boolean => world === "not" || world === "forgone";

const denying: Frame = ({ world }) => (isUndone(world) ? "affirms" : "denies");

/** "threatened to strike", "threatened that others would strike" */
const threatening: Frame = ({ world, side }) => {
  if (isUndone(world)) return side === "other" ? "denies" : "refuses";
  if (world === "supposed") return "supposes";
  return side === "other" ? "expects" : "threatens";
};

const demanding: Frame = ({ world }) =>
  isUndone(world) || world === "supposed" || world === "possible" ? "supposes" : "demands";

const promising: Frame = ({ world, side, harmful }) => {
  if (isUndone(world)) return side === "other" ? "denies" : "refuses";
  if (world === "supposed") return "supposes";
  return harmful && side !== "other" ? "threatens" : "promises";
};

/** "agreed to withdraw", "agreed that the raid had failed" */
const agreeing: Frame = (spoken) =>
  spoken.indicative ? affirming(spoken) : promising({ ...spoken, harmful: false });

/** "refused to withdraw", "rejected calls for a truce", "refused to say whether they withdrew" */
const refusing: Frame = ({ world, past }) => {
  if (isUndone(world)) return "promises";
  return past ? "supposes" : "refuses";
};

const predicting: Frame = ({ world }) => {
  if (isUndone(world)) return "denies";
  return world === "possible" || world === "supposed" ? "supposes" : "expects";
};

/** "warned of attacks", "warned that they had attacked", "warned them to leave" */
const warning: Frame = (spoken) => {
  const { world, side, harmful, infinitive, indicative } = spoken;
  if (infinitive) return demanding(spoken);
  if (indicative && world === "actual") return "affirms";
  if (isUndone(world)) return affirming(spoken);
  if (side === "own" && harmful && world !== "supposed") return "threatens";
  return world === "actual" || world === "expected" || world === "obliged" ? "expects" : "supposes";
};

const believing: Frame = ({ world }) => {
  if (isUndone(world)) return "denies";
  return world === "expected" ? "expects" : "supposes";
};

const supposing: Frame = () => "supposes";

const FRAMES: Partial<Record<Voice["act"], Frame>> = {
  deny: denying,
  threaten: threatening,
  demand: demanding,
  promise: promising,
  agree: agreeing,
  refuse: refusing,
  predict: predicting,
  warn: warning,
  believe: believing,
  ask: supposing,
  hearsay: supposing,
};
