import { get, type Page } from "../api.js";

/** Rows that are asked for at once. */
const BLOCK = 100;
/** So many blocks are kept: what was scrolled past long ago is asked for again. */
const KEPT = 40;

/** A long list of which only what is looked at is here. */
export class Blocks<Found> {
  fault = $state("");
  /** So many there are at least, as far as has been asked. */
  least = $state(0);
  #blocks = $state.raw<ReadonlyMap<number, readonly Found[]>>(new Map());
  readonly #asked = new Set<number>();
  readonly #path: string;

  /** @param path "/api/events?type=ASSAULT" */
  constructor(path: string) {
    this.#path = path;
  }

  row(index: number): Found | undefined {
    return this.#blocks.get(Math.floor(index / BLOCK))?.[index % BLOCK];
  }

  /** Asks for what is missing of a stretch. */
  want(from: number, to: number): void {
    for (let block = Math.floor(from / BLOCK); block * BLOCK < to; block += 1) this.#ask(block);
  }

  #ask(block: number): void {
    if (this.#asked.has(block)) return;
    this.#asked.add(block);
    const stretch = `offset=${block * BLOCK}&limit=${BLOCK}`;
    get<Page<Found>>(`${this.#path}${this.#path.includes("?") ? "&" : "?"}${stretch}`).then(
      ({ found, more }) => this.#put(block, found, more),
      (error: unknown) => {
        this.#asked.delete(block);
        this.fault = error instanceof Error ? error.message : String(error);
      },
    );
  }

  #put(block: number, found: readonly Found[], more: boolean): void {
    this.least = Math.max(this.least, block * BLOCK + found.length + (more ? BLOCK : 0));
    const blocks = new Map(this.#blocks).set(block, found);
    for (const old of blocks.keys()) {
      if (blocks.size <= KEPT) break;
      blocks.delete(old);
      this.#asked.delete(old);
    }
    this.fault = "";
    this.#blocks = blocks;
  }
}
