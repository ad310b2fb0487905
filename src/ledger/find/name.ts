/** The words of a name, as names are looked up by: "Khawaja Asif" → "khawaja", "asif". */
export function nameWords(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
