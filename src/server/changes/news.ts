import { type Arrived, arrivedIn, type News, newsSince } from "../../ledger/news/news.js";
import type { Ledger } from "../../ledger/store/open/open.js";

/** What is new, and how far the ledger had come with it. */
export interface Told {
  readonly at: Arrived;
  readonly news: News;
}

export interface NewsOf {
  /** @param since null: from now on. @returns what ends the following */
  readonly follow: (since: Arrived | null, told: (told: Told) => void) => () => void;
  /** Looks now: this server has just written. */
  readonly look: () => Promise<void>;
}

/** Others write into a ledger on a server as well, so that it has to be asked. Milliseconds. */
const EVERY = 2_000;

interface Follower {
  at: Arrived | null;
  readonly told: (told: Told) => void;
}

/** One look at a time serves all who follow; without any there is none. */
export function newsOf({ db }: Pick<Ledger, "db">, every = EVERY): NewsOf {
  const followers = new Set<Follower>();
  let timer: ReturnType<typeof setInterval> | undefined;

  const tell = async (follower: Follower, now: Arrived) => {
    const { at } = follower;
    follower.at = now;
    if (at === null) return;
    if (at.report !== now.report || at.review !== now.review)
      follower.told({ at: now, news: await newsSince(db, at) });
  };
  const look = async () => {
    if (followers.size === 0) return;
    const now = await arrivedIn(db);
    for (const follower of followers) await tell(follower, now);
  };
  // The next look may find the database again.
  const lookAgain = () => void look().catch(() => {});

  return {
    look,
    follow: (since, told) => {
      const follower = { at: since, told };
      followers.add(follower);
      timer ??= setInterval(lookAgain, every);
      lookAgain();
      return () => {
        followers.delete(follower);
        if (followers.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
}
