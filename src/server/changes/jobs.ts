/** Something that takes a while: reports that are read, or read and kept. */
export interface Job {
  /** As whoever began it calls it; nobody else can guess that. */
  readonly id: string;
  readonly what: "reading" | "keeping";
  /** Of what is kept. What is only read is nobody else's business. */
  readonly name: string | null;
  readonly state: "waits" | "runs" | "done";
  /** Reports so far. */
  readonly reports: number;
}

/** How far a job has come; each call is told to all who follow. */
export interface Running {
  readonly tell: (reports: number) => void;
  readonly end: () => void;
}

export interface Jobs {
  readonly begin: (job: Pick<Job, "id" | "what" | "name">) => Running;
  /** @returns what ends the following; what runs already is told at once */
  readonly follow: (told: (job: Job) => void) => () => void;
}

export function jobs(): Jobs {
  const running = new Map<string, Job>();
  const followers = new Set<(job: Job) => void>();
  const tell = (job: Job) => {
    if (job.state === "done") running.delete(job.id);
    else running.set(job.id, job);
    for (const told of followers) told(job);
  };
  return {
    begin: (job) => {
      let now: Job = { ...job, state: "waits", reports: 0 };
      tell(now);
      const next = (change: Partial<Job>) => {
        now = { ...now, ...change };
        tell(now);
      };
      return {
        tell: (reports) => next({ state: "runs", reports }),
        end: () => next({ state: "done" }),
      };
    },
    follow: (told) => {
      for (const job of running.values()) told(job);
      followers.add(told);
      return () => followers.delete(told);
    },
  };
}
