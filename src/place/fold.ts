/** Letters that no accent can be taken from. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ð: "d",
  ħ: "h",
  ə: "e",
};

/**
 * A name as it is looked up: small letters without accents and apostrophes, one space for whatever else stands between
 * them: "Sana'a" is "sanaa", "Sar-e Pol" and "Sar-e-Pol" are "sar e pol".
 */
export function fold(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[\p{M}'’‘ʼʻʿʾ`´]/gu, "")
    .toLowerCase()
    .replace(/[łøđıßæœþðħə]/gu, (letter) => LETTERS[letter] as string)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
