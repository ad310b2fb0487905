import type { Happening } from "./happening.js";

/**
 * What a happening is looked up by. Two that a link can join share at least one: a link needs points from the happenings
 * themselves, and each sign that gives them has its block. Days are compared beside it, as a range.
 */
export function blocksOf(happening: Happening): string[] {
  const { type, triggers, wording, figures, place } = happening;
  const parties = [...happening.actors, ...happening.recipients, ...happening.mediators];
  const places = [place?.name, place?.admin1].flatMap((one) => one?.toLowerCase() ?? []);
  const keys = parties.flatMap(({ key }) => key ?? []);
  const countries = [...new Set(parties.flatMap(({ country }) => country ?? []))].sort();
  const pairs = countries.flatMap((one, at) => countries.slice(at + 1).map((b) => `${one} ${b}`));
  const numbers = figures.flatMap(({ kind, low, high }) => `${kind} ${low ?? ""} ${high ?? ""}`);
  const about = [...new Set([...keys, ...wording.names, ...places, ...numbers, ...pairs])];
  return [
    ...triggers.map((word) => `word ${word}`),
    ...happening.modes.map((mode) => `${type} ${mode}`),
    ...about.map((name) => `${type} ${name}`),
  ].sort();
}
