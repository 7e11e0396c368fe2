/** For sites that show a poll: gives each frame the height its content says it has. */
addEventListener("message", ({ source, data }) => {
  const height = Number(data?.galleyPollHeight);
  if (!(height > 0 && height < 10_000)) return;
  for (const frame of document.querySelectorAll<HTMLIFrameElement>("iframe[data-galley-poll]"))
    if (frame.contentWindow === source) frame.height = String(Math.ceil(height));
});
