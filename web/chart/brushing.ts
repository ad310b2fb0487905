import type { Days } from "../../src/ledger/find/filter.js";
import { type Bin, binOf } from "./bins.js";

/** Stretches that are chosen, by their places, both included. */
export interface Chosen {
  readonly first: number;
  readonly last: number;
}

export type Handle = keyof Chosen;

/** What is open reaches to the end; days beyond it too. */
export function chosenIn(bins: readonly Bin[], { from, to }: Days): Chosen {
  const end = bins.length - 1;
  const [start, stop] = [bins[0]?.from ?? "", bins[end]?.to ?? ""];
  const first = from === null || from < start ? 0 : from > stop ? end : binOf(bins, from);
  const last = to === null || to > stop ? end : to < start ? 0 : binOf(bins, to);
  return { first, last: Math.max(first, last) };
}

/** The days of what is chosen; all is nothing in particular. */
export function daysOf(bins: readonly Bin[], { first, last }: Chosen): Days {
  return {
    from: first <= 0 ? null : (bins[first]?.from ?? null),
    to: last >= bins.length - 1 ? null : (bins[last]?.to ?? null),
  };
}

/** A part of all that Page Up and Page Down go by. */
const PAGE = 10;

/** Where a key moves a handle to; null for a key that does not. Neither handle passes the other. */
export function stepped(
  { first, last }: Chosen,
  handle: Handle,
  key: string,
  many: number,
): Chosen | null {
  const page = Math.max(1, Math.round(many / PAGE));
  const steps: Readonly<Record<string, number>> = {
    ...{ ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 },
    ...{ PageUp: page, PageDown: -page, Home: -many, End: many },
  };
  const step = steps[key];
  if (step === undefined) return null;
  return handle === "first"
    ? { first: Math.max(0, Math.min(last, first + step)), last }
    : { first, last: Math.min(many - 1, Math.max(first, last + step)) };
}

/** From where a finger went down to where it is. */
export function dragged(one: number, other: number): Chosen {
  return { first: Math.min(one, other), last: Math.max(one, other) };
}
