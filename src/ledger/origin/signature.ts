/** Numbers in a signature: its estimate of a share is off by 0.04 on average, at most. */
const LENGTH = 128;
/** Bands of a signature that are looked up, and numbers in each. */
const BANDS = 32;
const ROWS = 2;

/**
 * MinHash (Broder 1997): of each of 128 orders of all shingles, the first that the text has. Two signatures agree in as
 * many places as the texts share of their shingles together.
 */
export function signatureOf(shingles: ReadonlySet<number>): number[] {
  const least = new Uint32Array(LENGTH).fill(0xffffffff);
  for (const shingle of shingles)
    for (let at = 0; at < LENGTH; at += 1) {
      const rank = mixed(shingle ^ (SEEDS[at] as number));
      if (rank < (least[at] as number)) least[at] = rank;
    }
  return shingles.size === 0 ? [] : [...least];
}

const SEEDS = Uint32Array.from({ length: LENGTH }, (_, at) => mixed(at + 1));

/** The finaliser of MurmurHash3: every bit of the input moves every bit of the output. */
function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Pairs of numbers of the signature, with their places. Two texts that share two fifths of their shingles have a band in
 * common 996 times in 1,000, those that share a quarter 87 in 100, those that share a hundredth 3 in 1,000.
 */
export function bandsOf(signature: readonly number[]): string[] {
  if (signature.length === 0) return [];
  return Array.from({ length: BANDS }, (_, band) => {
    const rows = signature.slice(ROWS * band, ROWS * (band + 1));
    return [band, ...rows].map((number) => number.toString(36)).join(".");
  });
}

/** The share of equal places: an estimate of what two texts have in common, of all that either has. */
export function resemblance(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || one.length !== other.length) return 0;
  return one.filter((number, at) => number === other[at]).length / one.length;
}
