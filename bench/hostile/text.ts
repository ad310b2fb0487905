import fc from "fast-check";

/** Words that rules look for, so that they are met in every order. */
const WORDS = (
  "the a minister army said told denied warned that if would attack attacked killed wounded twelve 1,600 dozens " +
  "Monday yesterday 2001 October Kabul Omar Pakistan's rebels who which he they it not no and but , . : ; ? ( ) [ ] " +
  "— - … “ ” ‘ ’ \" ' `` '' U.S. Gen. p.m. 9/11 $5 % @army #Kabul https://news.example/a?b=1 e.g. Jamaat-ud-Dawa"
).split(" ");

/** What has broken programs that take in texts: breaks, marks of direction, joiners, halves of characters, zeros. */
const ODD = [
  "\n",
  "\r\n",
  "\n\n",
  "\t",
  "\v",
  "\f",
  "\u0085",
  "\u2028",
  "\u00a0",
  "\u200b",
  "\u200d",
  "\u202e",
  "\u2066",
  "\u2069",
  "\ufeff",
  "\u00ad",
  "\ud800",
  "\udc00",
  "\u0000",
  "\u001b[31m",
  "e\u0301\u0302\u0303",
  "👩‍👩‍👧‍👦",
  "🇵🇰",
  "ﷺ",
  "İ",
  "ß",
  "ﬃ",
  "中",
  "ا",
  "=1+1",
  "<script>",
  "&lt;",
  "$&",
  "__proto__",
  "constructor",
  "%s%n",
  "../../etc/passwd",
];

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...WORDS, ...ODD), fc.integer({ min: 2, max: 60 }))
      .map(([one, times]) => one.repeat(times)),
  },
);

/** Texts of a report by somebody who wants it to fail. */
export const hostileText: fc.Arbitrary<string> = fc
  .tuple(fc.array(piece, { maxLength: 40 }), fc.constantFrom(" ", " ", ""))
  .map(([pieces, between]) => pieces.join(between));
