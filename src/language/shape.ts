/** The shapes a token's letters can have; the number is the row of the encoder's shape embedding. */
export const Shape = {
  none: 0,
  lower: 1,
  capital: 2,
  upper: 3,
  letter: 4,
  mixed: 5,
  digit: 6,
  other: 7,
} as const;

/** "talks" lower · "Talks" capital · "TTP" upper · "A" letter · "McKay" mixed · "F16" digit · "," other. */
export function shapeOf(form: string): number {
  if (/^[a-z]+$/u.test(form)) return Shape.lower;
  if (/\p{Nd}/u.test(form)) return Shape.digit;
  const letters = form.match(/\p{L}/gu);
  if (!letters) return Shape.other;
  const upper = letters.map((letter) => /\p{Lu}/u.test(letter));
  if (!upper.includes(true)) return Shape.lower;
  if (letters.length === 1) return Shape.letter;
  if (!upper.includes(false)) return Shape.upper;
  return upper.indexOf(true) === 0 && upper.lastIndexOf(true) === 0 ? Shape.capital : Shape.mixed;
}
