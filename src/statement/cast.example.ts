import type { Cast } from "../actor/cast.js";
import type { Token } from "../language/analysis.js";
import type { Actor } from "../reading/format.js";
import type { Tree } from "./tree.js";

const MEDIA = /^(?:reporter|journalist|television|radio|station|channel|newspaper|broadcaster)s?$/u;
const PEOPLE = new RegExp(
  `^(?:${[
    "army|armies|agency|ambassador|chancellor|commander|company|council|court|crew|crowd|driver",
    "envoy|farmer|fireman|firemen|general|government|group|governor|judge|king|leader|man|mayor|medic",
    "militia|miner|minister|ministry|monitor|official|opposition|parliament|pope|premier",
    "president|rebel|resident|residents|soldier|speaker|spokesman|troops?|trooper|union|villager",
  ].join("|")})s?$`,
  "u",
);

/** Everybody goes by the last word of what they are called; a pronoun is the last subject before it. */
export function exampleCast(trees: readonly Tree[]): Cast {
  const names = new Map<string, Actor["id"]>();
  const placed = new Map<string, Actor["id"]>();
  let last: Actor["id"] | undefined;
  trees.forEach(({ tokens }, sentence) => {
    tokens.forEach((token, index) => {
      const name = nameOf(token);
      const id = name === null ? pronounOf(token, last) : idOf(name, names);
      if (id === undefined) return;
      placed.set(`${sentence}:${index}`, id);
      if (token.deprel.startsWith("nsubj")) last = id;
    });
  });
  const actors = [...names].map(([name, id]) => actorOf(name, id));
  return {
    actors,
    at: (sentence, token) => {
      const id = placed.get(`${sentence}:${token}`);
      return id === undefined ? [] : [id];
    },
  };
}

function nameOf({ upos, form, lemma }: Token): string | null {
  if (upos === "PROPN") return form;
  const small = lemma.toLowerCase();
  return upos === "NOUN" && (PEOPLE.test(small) || MEDIA.test(small)) ? small : null;
}

const pronounOf = ({ form }: Token, last: Actor["id"] | undefined): Actor["id"] | undefined =>
  /^(?:he|she|they|it|them|him)$/iu.test(form) ? last : undefined;

function idOf(name: string, names: Map<string, Actor["id"]>): Actor["id"] {
  const id = names.get(name) ?? (`a${names.size + 1}` as Actor["id"]);
  names.set(name, id);
  return id;
}

function actorOf(name: string, id: Actor["id"]): Actor {
  return {
    ...{
      id,
      name,
      kind: "unnamed",
      country: null,
      role: null,
      of: null,
      known: null,
      mentions: [],
    },
    sectors: MEDIA.test(name) ? ["JRN"] : [],
  };
}
