import type { Missed } from "../../src/ledger/review/missed.js";
import type { Review, Value } from "../../src/ledger/review/review.js";
import type { Reading } from "../../src/reading/format.js";
import { get, send } from "../api.js";
import { reviewer } from "./reviewer.svelte.js";

export interface Decided {
  readonly review: Review;
  readonly record: string | null;
  readonly undone: boolean;
}

export interface Reviewed {
  readonly reading: Reading;
  readonly rejected: readonly string[];
  readonly decided: readonly Decided[];
}

export type Choice =
  | { readonly decision: "accept" | "reject" }
  | { readonly decision: "correct"; readonly field: string; readonly value: Value };

/** A report's reading with what people decided on it, asked for again after each decision. */
export class Decisions {
  reviewed = $state.raw<Reviewed>();
  fault = $state("");
  readonly #report: string;
  readonly #isBlind: boolean;

  constructor(report: string, isBlind = false) {
    this.#report = report;
    this.#isBlind = isBlind;
    void this.load();
  }

  async load(): Promise<void> {
    const path = `/api/reports/${encodeURIComponent(this.#report)}/reviewed`;
    await this.#tried(async () => {
      this.reviewed = await get<Reviewed>(this.#isBlind ? `${path}?blind=yes` : path);
    });
  }

  of(record: string): Decided[] {
    return (this.reviewed?.decided ?? []).filter((one) => one.record === record);
  }

  /** @returns the review, or null where it could not be taken */
  async decide(record: string, choice: Choice, why = ""): Promise<Review | null> {
    const path = `/api/reports/${encodeURIComponent(this.#report)}/reviews`;
    return this.#change(path, { ...choice, record, why: why || null });
  }

  /** @returns the id of what was added, or null where it could not be */
  async add(missed: Missed, why = ""): Promise<string | null> {
    const path = `/api/reports/${encodeURIComponent(this.#report)}/reviews`;
    const review = await this.#change(path, { decision: "add", missed, why: why || null });
    const added = review?.new as { readonly id: string } | undefined;
    return added?.id ?? null;
  }

  undo(review: string): Promise<Review | null> {
    return this.#change(`/api/reviews/${encodeURIComponent(review)}/undo`, {});
  }

  async #change(path: string, body: object): Promise<Review | null> {
    let review: Review | null = null;
    await this.#tried(async () => {
      if (reviewer.name.trim() === "")
        throw new Error("Give your name first: it stands beside what you decide.");
      review = await send<Review>("POST", path, { ...body, by: reviewer.name });
      await this.load();
    });
    return review;
  }

  async #tried(job: () => Promise<void>): Promise<void> {
    this.fault = "";
    try {
      await job();
    } catch (error) {
      this.fault = error instanceof Error ? error.message : String(error);
    }
  }
}
