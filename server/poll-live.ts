import type { IncomingMessage, ServerResponse } from "node:http";
import inject from "light-my-request";
import { getVoice } from "@/domain/newsroom/queries";
import { votesChannel } from "@/domain/poll/live";
import { type LiveWords, liveWords } from "@/domain/poll/live-words";
import { getPublicPoll } from "@/domain/poll/queries";
import { getRunoff } from "@/domain/poll/standing";
import { listenTo } from "@/lib/channel";
import { whenDraining } from "@/lib/event-stream";
import { log } from "@/lib/log";
import type { Handler } from "./render";

/** Nobody reads numbers that change faster. */
const everyMs = 2_000;
/** Proxies close what says nothing for a minute. */
const beatMs = 25_000;
/** After this a reader asks again, so that who may listen is looked at again. */
const restMs = 10 * 60_000;
/** Past so many the others ask now and then instead (reader/poll-live.ts does). */
const maxReaders = 20_000;
/** A reader whose line is this far behind is let go. */
const maxBehind = 64 * 1024;

type Reader = { response: ServerResponse; since: number };
type Watched = {
  readers: Set<Reader>;
  told: string;
  askedAt: number;
  asking?: Promise<LiveWords | null> | undefined;
  timer?: NodeJS.Timeout | undefined;
};

/** As any reader sees it who has voted; null once it is over. */
async function wordsOf(id: string): Promise<LiveWords | null> {
  const poll = await getPublicPoll(id, null, "", { asVoter: true });
  if (poll?.state !== "open" || poll.total === null) return null;
  return liveWords(poll, await getRunoff(poll), await getVoice());
}

/**
 * Live totals: any number of readers of any number of polls on one connection to the database. The
 * framework is asked once, when a reader comes whose right to see the result depends on who it is.
 */
export class PollLive {
  readonly #handler: Handler;
  readonly #polls = new Map<string, Watched>();
  #readers = 0;
  #isListening = false;
  #isDraining = false;

  constructor(handler: Handler) {
    this.#handler = handler;
  }

  async answer(request: IncomingMessage, response: ServerResponse, id: string): Promise<void> {
    if (!(await this.#mayListen(request, id))) return void response.writeHead(204).end();
    if (request.headers.accept?.includes("application/json")) {
      const words = await this.#ask(id);
      if (!words) return void response.writeHead(204).end();
      response.writeHead(200, { "content-type": "application/json", "cache-control": "no-store" });
      return void response.end(JSON.stringify(words));
    }
    if (this.#isDraining || this.#readers >= maxReaders)
      return void response.writeHead(503, { "retry-after": "10" }).end();
    await this.#listen();
    response.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    });
    response.write("retry: 3000\n\n");
    this.#join(id, response);
  }

  /** Hidden results are hidden here too: the poll's own answer to this reader decides. */
  async #mayListen(request: IncomingMessage, id: string): Promise<boolean> {
    const poll = await getPublicPoll(id, null);
    if (poll?.state !== "open") return false;
    if (poll.total !== null) return true;
    const { cookie, host } = request.headers;
    if (poll.results !== "after_vote" || !cookie) return false;
    const own = await inject((req, res) => void this.#handler(req, res), {
      url: `/api/polls/${id}`,
      headers: { cookie, host: host ?? "" },
    });
    return own.statusCode === 200 && own.json<{ total: number | null }>().total !== null;
  }

  #join(id: string, response: ServerResponse): void {
    const poll = this.#polls.get(id) ?? { readers: new Set(), told: "", askedAt: 0 };
    this.#polls.set(id, poll);
    const reader = { response, since: Date.now() };
    poll.readers.add(reader);
    this.#readers++;
    response.once("close", () => {
      this.#readers--;
      poll.readers.delete(reader);
      if (poll.readers.size > 0) return;
      clearTimeout(poll.timer);
      this.#polls.delete(id);
    });
    if (poll.told) response.write(poll.told);
    else this.#soon(id, poll);
  }

  /** Once per process, at the first reader. */
  async #listen(): Promise<void> {
    if (this.#isListening) return;
    this.#isListening = true;
    await listenTo(votesChannel, (message) => this.#hear(message));
    const beat = setInterval(() => this.#beat(), beatMs).unref();
    whenDraining(() => {
      this.#isDraining = true;
      clearInterval(beat);
      for (const { readers } of this.#polls.values()) for (const one of readers) one.response.end();
    });
  }

  /** Without a message some may have been missed: every poll that is watched is asked. */
  #hear(message: string | null): void {
    const ids = message === null ? [...this.#polls.keys()] : message.split(",");
    for (const id of ids) {
      const poll = this.#polls.get(id);
      if (poll) this.#soon(id, poll);
    }
  }

  #soon(id: string, poll: Watched): void {
    poll.timer ??= setTimeout(
      () => {
        poll.timer = undefined;
        this.#tell(id, poll).catch((error: unknown) =>
          log.error({ err: error, pollId: id }, "live totals could not be told"),
        );
      },
      Math.max(0, poll.askedAt + everyMs - Date.now()),
    );
  }

  async #tell(id: string, poll: Watched): Promise<void> {
    const words = await this.#ask(id);
    const message = words ? `data: ${JSON.stringify(words)}\n\n` : "event: over\ndata: \n\n";
    if (message === poll.told) return;
    poll.told = message;
    for (const { response } of poll.readers) {
      if (response.writableLength > maxBehind) response.destroy();
      else if (words) response.write(message);
      else response.end(message);
    }
  }

  /** How it stands, asked of the database once for all who ask within the time. */
  #ask(id: string): Promise<LiveWords | null> {
    const poll = this.#polls.get(id);
    if (poll?.asking && Date.now() - poll.askedAt < everyMs - 50) return poll.asking;
    const asking = wordsOf(id);
    if (poll) {
      poll.askedAt = Date.now();
      poll.asking = asking;
      asking.catch(() => {
        poll.asking = undefined;
      });
    }
    return asking;
  }

  /** Keeps lines open, lets those rest that are old, and asks about polls that close by the clock. */
  #beat(): void {
    for (const [id, poll] of this.#polls) {
      for (const { response, since } of poll.readers) {
        if (Date.now() - since > restMs) response.end();
        else response.write(":\n\n");
      }
      this.#soon(id, poll);
    }
  }
}
