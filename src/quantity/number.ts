import type { Token } from "../language/analysis.js";
import type { Amount, Lexicon } from "./lexicon.js";

/** A number, or a range of numbers, in a sentence: token indices, the end exclusive. */
export interface Numeral extends Amount {
  readonly from: number;
  readonly to: number;
}

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const SMALL: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, 10 * (index + 2)]),
]);
/** What a number before them is multiplied with. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1_000_000],
  ["hundreds", 100],
  ["thousands", 1000],
  ["millions", 1_000_000],
]);

/** All tokens of a sentence, by their forms in small letters. */
interface Words {
  readonly tokens: readonly Token[];
  readonly forms: readonly string[];
  readonly numbers: Lexicon["numbers"];
}

/** The numbers of a sentence, from left to right. */
export function numeralsIn(tokens: readonly Token[], numbers: Lexicon["numbers"]): Numeral[] {
  const words = { tokens, forms: tokens.map(({ form }) => form.toLowerCase()), numbers };
  const found: Numeral[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const numeral = rangeAt(words, at);
    if (!numeral) continue;
    const isCount =
      !isPartOfWord(words, numeral) && !isDate(words, numeral) && !isAge(words, numeral);
    if (isCount) found.push(numeral);
    at = numeral.to - 1;
  }
  return found;
}

/** "12-year-old", "F-16", "a five-star general" */
function isPartOfWord({ tokens, forms }: Words, { from, to }: Numeral): boolean {
  const joins = (at: number) => /^[-–/:.]$/u.test(forms[at] ?? "");
  const touches = (at: number) => tokens[at]?.end === tokens[at + 1]?.start;
  const before = joins(from - 1) && touches(from - 1) && touches(from - 2);
  const after = joins(to) && touches(to) && touches(to - 1) && !/^[,.]$/u.test(forms[to + 1] ?? "");
  return before || (after && forms[to + 1] !== undefined);
}

/** "a woman *of 71*", "a boy *aged 12*" */
const isAge = ({ forms }: Words, { from }: Numeral): boolean =>
  forms[from - 1] === "aged" || (forms[from - 1] === "of" && PERSON.test(forms[from - 2] ?? ""));
const PERSON = /^(?:woman|man|boy|girl|child|grandmother|grandfather|widow|teenager|youth)$/u;

const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/u;

/** "12 May", "May 12" */
function isDate({ forms, tokens }: Words, { from, to, high }: Numeral): boolean {
  if (high === null || high > 31 || to - from > 1) return false;
  const isMonth = (at: number) =>
    MONTH.test(forms[at] ?? "") && tokens[at]?.upos !== "AUX" && tokens[at]?.upos !== "VERB";
  return isMonth(from - 1) || isMonth(to);
}

/** "10", "10 to 15", "10-15", "between 10 and 15", "two or three" */
function rangeAt(words: Words, at: number): Numeral | null {
  const { forms } = words;
  const isBetween = forms[at] === "between";
  const first = numberAt(words, isBetween ? at + 1 : at);
  if (!first) return null;
  const joint = forms[first.to] ?? "";
  const joins = isBetween ? joint === "and" : /^(?:to|or|[-–])$/u.test(joint);
  const second = joins && forms[at - 1] !== "from" ? numberAt(words, first.to + 1) : null;
  if (!second) return isBetween ? null : first;
  const { low, high } = spread(first, second);
  if (low === null || high === null || low >= high) return first;
  return { from: at, to: second.to, low, high };
}

/** "two to three hundred": what multiplies the second multiplies the first. */
function spread(first: Numeral, second: Numeral): Amount {
  const [low, high] = [first.low, second.high];
  if (low === null || high === null) return { low, high };
  const scale = [1000, 100].find((one) => high >= one && high % one === 0 && low < high / one);
  return { low: scale && low < 20 ? low * scale : low, high };
}

/** A single number or word for one, with what multiplies it. */
function numberAt(words: Words, at: number): Numeral | null {
  const first = listedAt(words, at) ?? cardinalAt(words, at);
  return first && scaled(words, first);
}

/** "*a few*", "*dozens*", "*a dozen*", "half a *dozen*": words of the codebook. */
function listedAt({ forms, numbers }: Words, at: number): Numeral | null {
  const half = forms[at] === "half" && isArticle(forms[at + 1]);
  const start = half ? at + 2 : at;
  const scale = half ? SCALES.get(forms[start] ?? "") : undefined;
  if (scale) return { low: scale / 2, high: scale / 2, from: at, to: start + 1 };
  for (let length = 3; length > 0; length -= 1) {
    if (start + length > forms.length) continue;
    const amount = numbers.get(forms.slice(start, start + length).join(" "));
    if (!amount || /^(?:how|so|too)$/u.test(forms[at - 1] ?? "")) continue;
    const to = start + length;
    if (half) return { ...halved(amount), from: at, to };
    return isUnit(amount) && !isArticle(forms[at - 1]) && !/^dozen|both$/u.test(forms[at] ?? "")
      ? null
      : { ...amount, from: at, to };
  }
  return null;
}

const isArticle = (form: string | undefined): boolean => /^(?:an?|the)$/u.test(form ?? "");
const isUnit = ({ low, high }: Amount): boolean => low === high;
const halved = ({ low, high }: Amount): Amount => ({ low: half(low), high: half(high) });
const half = (value: number | null): number | null => (value === null ? null : value / 2);

/** "23", "1,600", "1.5 million", "twenty-three", "a hundred and fifty", "half a million" */
function cardinalAt(words: Words, at: number): Numeral | null {
  const { forms, tokens } = words;
  const form = forms[at] ?? "";
  if (/^\d{1,3}(?:,\d{3})+$|^\d{1,9}$/u.test(form)) {
    const value = Number(form.replaceAll(",", ""));
    return { low: value, high: value, from: at, to: at + 1 };
  }
  if (/^\d{1,3}\.\d{1,2}$/u.test(form) && SCALES.has(forms[at + 1] ?? "")) {
    const scale = SCALES.get(forms[at + 1] ?? "") as number;
    const value = Math.round(Number(form) * scale);
    return { low: value, high: value, from: at, to: at + 2 };
  }
  if (isArticle(form) && /^(?:hundred|thousand|million)$/u.test(forms[at + 1] ?? ""))
    return { low: 1, high: 1, from: at, to: at + 1 };
  return spelt(tokens, forms, at);
}

/** "twenty-three", "fifty six", "twenty-three" as one token */
function spelt(tokens: readonly Token[], forms: readonly string[], at: number): Numeral | null {
  const [tens, ones] = partsOf(forms[at] ?? "");
  if (tens === undefined) return null;
  const single = (value: number, to: number) => ({ low: value, high: value, from: at, to });
  if (ones !== undefined) return single(tens + ones, at + 1);
  if (tens < 20 || tokens[at] === undefined) return single(tens, at + 1);
  const hyphen = forms[at + 1] === "-" ? 1 : 0;
  const next = SMALL.get(forms[at + 1 + hyphen] ?? "") ?? 0;
  return next > 0 && next < 10 ? single(tens + next, at + 2 + hyphen) : single(tens, at + 1);
}

/** "twenty-three", "twentythree" */
function partsOf(form: string): (number | undefined)[] {
  const whole = SMALL.get(form);
  if (whole !== undefined) return [whole];
  const tens = TENS.find((one) => form.startsWith(one));
  return tens === undefined
    ? []
    : [tens, form.slice(tens.length).replace("-", "")].map((part) => SMALL.get(part));
}

/** "two *dozen*", "several *hundred*", "tens of *thousands*", "three *hundred* and fifty" */
function scaled(words: Words, first: Numeral): Numeral {
  const { forms, numbers } = words;
  const of = forms[first.to] === "of" ? 1 : 0;
  const word = forms[first.to + of] ?? "";
  const listed = of === 0 ? numbers.get(word) : undefined;
  const scale = SCALES.get(word) ?? (listed && isUnit(listed) ? listed.low : undefined);
  if (!scale || (of === 1 && !word.endsWith("s"))) return first;
  const multiplied = { from: first.from, to: first.to + of + 1, ...times(first, scale) };
  return scaled(words, withRest(words, multiplied, scale));
}

/** A vague number of hundreds ends below the next hundred. */
function times({ low, high }: Amount, scale: number): Amount {
  const rest = low === high ? 0 : scale - 1;
  return { low: low && low * scale, high: high && high * scale + rest };
}

/** "three hundred *and fifty*" */
function withRest(words: Words, whole: Numeral, scale: number): Numeral {
  if (whole.low === null || whole.low !== whole.high || scale < 100) return whole;
  const and = words.forms[whole.to] === "and" ? 1 : 0;
  const next = SMALL.has(words.forms[whole.to + and]?.split("-")[0] ?? "");
  const rest = next ? cardinalAt(words, whole.to + and) : null;
  const isScaled = rest && SCALES.has(words.forms[rest.to] ?? "");
  if (!rest || isScaled || (rest.low ?? scale) >= scale) return whole;
  const value = whole.low + (rest.low ?? 0);
  return { low: value, high: value, from: whole.from, to: rest.to };
}
