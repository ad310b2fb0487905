import type { News } from "../src/ledger/news/news.js";
import type { Job } from "../src/server/changes/jobs.js";

const NONE: News = { reports: 0, events: 0, statements: 0, reviews: 0 };

/** How long to wait before asking again where the server refused or is gone. Milliseconds. */
const AGAIN = 20_000;

/** What came into the ledger since the page was last loaded, and what the server is reading. */
class Changes {
  news = $state.raw<News>(NONE);
  jobs = $state.raw<ReadonlyMap<string, Job>>(new Map());
  #source: EventSource | null = null;
  #mark = "";
  #isOn = false;

  /** A page that nobody looks at keeps no connection: browsers have six for a server. */
  follow(): void {
    if (this.#isOn) return;
    this.#isOn = true;
    document.addEventListener("visibilitychange", () => this.#turn());
    addEventListener("pagehide", () => this.#close());
    this.#turn();
  }

  /** All that is new has been loaded. */
  seen(): void {
    this.news = NONE;
  }

  #turn(): void {
    if (document.visibilityState === "hidden") this.#close();
    else if (this.#source === null) this.#open();
  }

  #close(): void {
    this.#source?.close();
    this.#source = null;
    this.jobs = new Map();
  }

  #open(): void {
    const source = new EventSource(
      this.#mark === "" ? "/api/changes" : `/api/changes?since=${this.#mark}`,
    );
    this.#source = source;
    source.addEventListener("here", ({ lastEventId }) => {
      this.#mark ||= lastEventId;
    });
    source.addEventListener("news", ({ data, lastEventId }: MessageEvent<string>) => {
      this.#mark = lastEventId;
      this.news = added(this.news, JSON.parse(data) as News);
    });
    source.addEventListener("job", ({ data }: MessageEvent<string>) =>
      this.#told(JSON.parse(data) as Job),
    );
    source.addEventListener("error", () => {
      if (source.readyState !== EventSource.CLOSED || this.#source !== source) return;
      this.#close();
      setTimeout(() => this.#turn(), AGAIN);
    });
  }

  #told(job: Job): void {
    const jobs = new Map(this.jobs);
    if (job.state === "done") jobs.delete(job.id);
    else jobs.set(job.id, job);
    this.jobs = jobs;
  }
}

function added(one: News, other: News): News {
  return {
    reports: one.reports + other.reports,
    events: one.events + other.events,
    statements: one.statements + other.statements,
    reviews: one.reviews + other.reviews,
  };
}

export const changes = new Changes();
