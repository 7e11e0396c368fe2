import http from "node:http";

export type VoteRun = {
  accepted: number;
  refused: number;
  seconds: number;
  p50: number;
  p95: number;
};

/**
 * Casts votes of distinct anonymous voters, each from an address of its own (the server trusts one
 * proxy hop for this), over `connections` keep-alive connections for so many seconds.
 */
export async function castVotes(
  url: string,
  poll: { id: string; options: readonly string[] },
  { connections, seconds, salt }: { connections: number; seconds: number; salt: number },
): Promise<VoteRun> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const target = `${url}/api/polls/${poll.id}/votes`;
  const start = performance.now();
  const until = start + seconds * 1_000;
  const times: number[] = [];
  let refused = 0;
  let voter = 0;
  const client = async () => {
    while (performance.now() < until) {
      const n = voter++;
      const before = performance.now();
      const status = await post(
        agent,
        target,
        poll.options[n % poll.options.length] ?? "",
        addressOf(n, salt),
      );
      if (status === 200) times.push(performance.now() - before);
      else refused++;
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return {
    accepted: times.length,
    refused,
    seconds: (performance.now() - start) / 1_000,
    p50: at(0.5),
    p95: at(0.95),
  };
}

const addressOf = (n: number, salt: number) => `10.${salt}.${(n >> 8) & 255}.${n & 255}`;

function post(agent: http.Agent, url: string, option: string, address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      url,
      {
        agent,
        method: "POST",
        headers: {
          "content-type": "application/json",
          accept: "application/json",
          origin: new URL(url).origin,
          "x-forwarded-for": address,
        },
      },
      (response) => {
        response.resume();
        response.once("end", () => resolve(response.statusCode ?? 0));
      },
    );
    request.once("error", reject);
    request.end(JSON.stringify({ option }));
  });
}
