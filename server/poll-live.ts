import type { IncomingMessage, ServerResponse } from "node:http";
import inject from "light-my-request";
import { getVoice } from "@/domain/newsroom/queries";
import { votesChannel } from "@/domain/poll/live";
import { type LiveWords, liveWords } from "@/domain/poll/live-words";
import { getPublicPoll } from "@/domain/poll/queries";
import type { Results } from "@/domain/poll/rules";
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
/** Of so many polls it is known how they stood a moment ago. */
const maxAsked = 1_000;

type Reader = { response: ServerResponse; since: number };
/** `shownTo`: who may see it, as the editor has it now. */
type Standing = { words: LiveWords | null; shownTo: Results | null };
type Watched = {
  readers: Set<Reader>;
  told: string;
  /** Who might see it when these readers were let in. */
  shownTo: Results;
  timer?: NodeJS.Timeout | undefined;
};

/** As any reader sees it who has voted; without words once it is over. */
async function standingOf(id: string): Promise<Standing> {
  const poll = await getPublicPoll(id, null, "", { asVoter: true });
  if (poll?.state !== "open" || poll.total === null) return { words: null, shownTo: null };
  const words = liveWords(poll, await getRunoff(poll), await getVoice());
  return { words, shownTo: poll.results };
}

/**
 * Live totals: any number of readers of any number of polls on one connection to the database. The
 * framework is asked once, when a reader comes whose right to see the result depends on who it is.
 */
export class PollLive {
  readonly #handler: Handler;
  readonly #polls = new Map<string, Watched>();
  readonly #asked = new Map<string, { at: number; standing: Promise<Standing> }>();
  #readers = 0;
  #isListening = false;
  #isDraining = false;

  constructor(handler: Handler) {
    this.#handler = handler;
  }

  async answer(request: IncomingMessage, response: ServerResponse, id: string): Promise<void> {
    const shownTo = await this.#mayListen(request, id);
    if (!shownTo) return void response.writeHead(204).end();
    if (request.headers.accept?.includes("application/json")) {
      const { words } = await this.#ask(id);
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
    this.#join(id, response, shownTo);
  }

  /**
   * Hidden results are hidden here too: the poll's own answer to this reader decides.
   * @returns as what the result was shown, or null if it is not
   */
  async #mayListen(request: IncomingMessage, id: string): Promise<Results | null> {
    const poll = await getPublicPoll(id, null);
    if (poll?.state !== "open") return null;
    if (poll.total !== null) return poll.results;
    const { cookie, host } = request.headers;
    if (poll.results !== "after_vote" || !cookie) return null;
    const own = await inject((req, res) => void this.#handler(req, res), {
      url: `/api/polls/${id}`,
      headers: { cookie, host: host ?? "" },
    });
    const isShown = own.statusCode === 200 && own.json<{ total: number | null }>().total !== null;
    return isShown ? poll.results : null;
  }

  #join(id: string, response: ServerResponse, shownTo: Results): void {
    const poll = this.#polls.get(id) ?? { readers: new Set(), told: "", shownTo };
    this.#polls.set(id, poll);
    const reader = { response, since: Date.now() };
    poll.readers.add(reader);
    this.#readers++;
    response.once("close", () => {
      this.#readers--;
      poll.readers.delete(reader);
      if (poll.readers.size === 0) this.#forget(id, poll);
    });
    if (poll.told) response.write(poll.told);
    else this.#soon(id, poll);
  }

  #forget(id: string, poll: Watched): void {
    clearTimeout(poll.timer);
    if (this.#polls.get(id) === poll) this.#polls.delete(id);
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
      Math.max(0, (this.#asked.get(id)?.at ?? 0) + everyMs - Date.now()),
    );
  }

  async #tell(id: string, poll: Watched): Promise<void> {
    const { words, shownTo } = await this.#ask(id);
    if (words && shownTo !== poll.shownTo) return this.#letGo(id, poll);
    const message = words ? `data: ${JSON.stringify(words)}\n\n` : "event: over\ndata: \n\n";
    if (message === poll.told) return;
    poll.told = message;
    for (const { response } of poll.readers) {
      if (response.writableLength > maxBehind) response.destroy();
      else if (words) response.write(message);
      else response.end(message);
    }
  }

  /** The editor has changed who may see it: they come back by themselves and are looked at again. */
  #letGo(id: string, poll: Watched): void {
    this.#forget(id, poll);
    for (const { response } of poll.readers) response.end();
  }

  /** How it stands, asked of the database once for all who ask within the time. */
  #ask(id: string): Promise<Standing> {
    const known = this.#asked.get(id);
    if (known && Date.now() - known.at < everyMs - 50) return known.standing;
    const standing = standingOf(id);
    this.#asked.delete(id);
    this.#asked.set(id, { at: Date.now(), standing });
    standing.catch(() => this.#asked.delete(id));
    if (this.#asked.size > maxAsked) this.#asked.delete(this.#asked.keys().next().value ?? id);
    return standing;
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
