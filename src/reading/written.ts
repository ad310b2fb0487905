import type { Reading } from "./format.js";

/** A reading of a text of which some marks were others, with the words of its spans and names as the text itself has them. */
export function asWritten(reading: Reading, text: string): Reading {
  return changed(reading) as Reading;

  function changed(value: unknown, field = ""): unknown {
    if (Array.isArray(value)) return value.map((item) => changed(item));
    if (typeof value === "string") return field === "name" ? named(value) : value;
    if (typeof value !== "object" || value === null) return value;
    if (isSpan(value)) return { ...value, text: text.slice(value.start, value.end) };
    return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, changed(own, key)]));
  }

  function named(name: string): string {
    if (!/[“”]/u.test(name) || text.includes(name)) return name;
    const curly = name.replaceAll("“", "‘").replaceAll("”", "’");
    return text.includes(curly) ? curly : name.replaceAll(/[“”]/gu, "'");
  }
}

const isSpan = (value: object): value is { start: number; end: number; text: string } =>
  "text" in value && "start" in value && "end" in value;
