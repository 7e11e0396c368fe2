import { log } from "@/lib/log";

/** `run` must be safe to call on several instances at once: the database decides who does what. */
export type Job = {
  name: string;
  everySeconds: number;
  /** @param signal says that the process is to end: what takes long leaves off where it can go on */
  run: (signal: AbortSignal) => Promise<unknown>;
};

/**
 * Runs jobs in the server's own process, each again `everySeconds` after it ended. What an outage
 * left undone is done at the first run after it, since every job asks the database what is due.
 * @returns stops the timers and waits for the jobs that are under way
 */
export function runJobs(jobs: readonly Job[]): () => Promise<void> {
  const stops = jobs.map(repeat);
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

function repeat(job: Job): () => Promise<void> {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const turn = async () => {
    try {
      await job.run(stopping.signal);
    } catch (error) {
      log.error({ err: error, job: job.name }, "job failed");
    }
    if (!stopping.signal.aborted) timer = setTimeout(start, job.everySeconds * 1_000);
  };
  const start = () => {
    running = turn();
  };
  start();
  return () => {
    stopping.abort();
    clearTimeout(timer);
    return running;
  };
}
