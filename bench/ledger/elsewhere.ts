import type { Country } from "../../src/codebook/who.js";

/** Countries that those of the samples stand for, so that a country is as rare as in the world's news. */
export const COUNTRIES = (
  "AFG PAK IND CHN RUS UKR USA GBR FRA DEU TUR IRN IRQ SYR ISR EGY SAU YEM SDN SSD ETH ERI SOM KEN NGA MLI NER TCD " +
  "COD RWA UGA MOZ ZAF VEN COL MEX BRA ARG CUB HTI PRK KOR JPN TWN VNM THA MMR PHL IDN MYS BGD LKA NPL GEO ARM AZE " +
  "SRB KOS POL HUN"
).split(" ");

/** What a country is called: name, people, a person or another word for them, capital; its name where it has no such word. */
function wordsOf({ name, people: [people, others], capital }: Country): string[] {
  return [name, people ?? name, others ?? people ?? name, [capital ?? name].flat()[0] ?? name];
}

/** Texts in which each of these countries is another, `turn` places on in the list: its name, its people, its capital. */
export function elsewhereIn(countries: readonly Country[]): (text: string, turn: number) => string {
  const listed = COUNTRIES.flatMap((code) => countries.find((one) => one.code === code) ?? []);
  const words = listed.map(wordsOf);
  const places = new Map(
    words.flatMap((all, at) => all.map((word, is) => [word.toLowerCase(), { at, is }] as const)),
  );
  const known = new RegExp(`\\b(?:${[...places.keys()].join("|")})\\b`, "giu");
  return (text, turn) =>
    text.replace(known, (word) => {
      const { at, is } = places.get(word.toLowerCase()) ?? { at: 0, is: 0 };
      const other = words[(at + turn) % words.length]?.[is] ?? word;
      return word === word.toUpperCase() ? other.toUpperCase() : other;
    });
}
