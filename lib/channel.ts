import "server-only";
import { pool } from "@/db/client";
import { log } from "@/lib/log";

/**
 * What PostgreSQL announces with NOTIFY, for any number of listeners in this process over one
 * connection. A message of `null` means: some may have been missed, look for yourself.
 */
type Listener = (message: string | null) => void;
type Channel = { listeners: Set<Listener>; ready: Promise<unknown> };

const key = Symbol.for("galley.channels");
const shared = globalThis as unknown as Record<symbol, Map<string, Channel> | undefined>;

/** @returns how to stop listening */
export async function listenTo(name: string, listener: Listener): Promise<() => void> {
  shared[key] ??= new Map();
  const channels = shared[key];
  let channel = channels.get(name);
  if (!channel) {
    const listeners = new Set<Listener>();
    const tell = (message: string | null) => {
      for (const one of listeners) one(message);
    };
    const ready = pool()
      .sql.listen(name, tell, () => tell(null))
      .catch((error: unknown) => {
        log.error({ err: error, channel: name }, "could not listen");
        channels.delete(name);
        throw error;
      });
    channel = { listeners, ready };
    channels.set(name, channel);
  }
  channel.listeners.add(listener);
  const stop = () => void channel.listeners.delete(listener);
  await channel.ready.catch((error: unknown) => {
    stop();
    throw error;
  });
  return stop;
}
