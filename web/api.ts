import type { Reading } from "../src/reading/format.js";
import type { Nation } from "../src/telling/nation.js";

/** What went wrong, as the server tells it: what, and what to do. */
export class Refused extends Error {
  override readonly name = "Refused";

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export interface About {
  readonly program: string;
  readonly reader: string;
  readonly codebook: string;
  readonly nations: readonly Nation[];
}

export interface Door {
  readonly role: "reader" | "reviewer" | "admin" | null;
  readonly locked: boolean;
}

export type Found =
  | { readonly is: "read"; readonly name: string; readonly text: string; readonly reading: Reading }
  | { readonly is: "fault"; readonly name: string; readonly why: string; readonly advice: string }
  | { readonly is: "foreign"; readonly name: string; readonly language: string }
  | { readonly is: "skipped"; readonly name: string; readonly why: string };

export interface Readings {
  readonly found: readonly Found[];
  readonly more: boolean;
}

async function asked<T>(path: string, init: RequestInit = {}): Promise<T> {
  const answer = await fetch(path, init).catch(() => null);
  if (answer === null) throw new Refused(0, "The server does not answer. Is it still running?");
  const body: unknown = await answer.json().catch(() => null);
  if (answer.ok) return body as T;
  throw new Refused(answer.status, detailOf(body) ?? `The server answered ${answer.status}.`);
}

function detailOf(body: unknown): string | null {
  const isTold = typeof body === "object" && body !== null && "detail" in body;
  return isTold ? String(body.detail) : null;
}

export const get = <T>(path: string): Promise<T> => asked<T>(path);

/** @param job what its progress is told under, in `changes` */
export function send<T>(method: string, path: string, body: unknown, job?: string): Promise<T> {
  const headers = { "Content-Type": "application/json", ...(job && { "Dateline-Job": job }) };
  return asked<T>(path, { method, headers, body: JSON.stringify(body) });
}

export function sendFile<T>(path: string, file: Blob, job: string): Promise<T> {
  const headers = { "Content-Type": "application/octet-stream", "Dateline-Job": job };
  return asked<T>(path, { method: "POST", headers, body: file });
}

let about: Promise<About> | undefined;

/** Asked once a visit: names of states do not change under it. */
export function aboutOnce(): Promise<About> {
  about ??= get<About>("/api/about").catch((error: unknown) => {
    about = undefined;
    throw error;
  });
  return about;
}

export interface Kept {
  readonly became: string;
  readonly name: string;
  readonly report: string | null;
  readonly why: string | null;
}

export interface Page<Found> {
  readonly found: readonly Found[];
  readonly more: boolean;
}

export interface Counts {
  readonly total: number;
  readonly facets: {
    readonly [name: string]: readonly { readonly value: string; readonly many: number }[];
  };
}
