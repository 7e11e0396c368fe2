/**
 * Stands in for Cloudflare where the server asks it (loaded with --import): one token is good. The
 * reader's side of it is stood in for by the test.
 */
const real = globalThis.fetch;

globalThis.fetch = async (input, init) => {
  if (!String(input).startsWith("https://challenges.cloudflare.com/")) return real(input, init);
  const sent = new URLSearchParams(String(init?.body));
  const success = sent.get("secret") === "a secret" && sent.get("response") === "a good token";
  return Response.json({ success });
};
