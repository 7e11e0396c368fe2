/** A browser by name, version and system: enough to see that a crowd is one program, no more. */
export function agentFamily(userAgent: string | null): string {
  if (!userAgent) return "no name";
  const system = systems.find(([pattern]) => pattern.test(userAgent))?.[1];
  for (const [pattern, name] of browsers) {
    const found = pattern.exec(userAgent);
    if (found) return [name, found[1], system && `on ${system}`].filter(Boolean).join(" ");
  }
  const program = /^[\w .+-]{1,24}/.exec(userAgent)?.[0].trim();
  return program || "unknown";
}

/** The first that fits: most browsers also claim to be the ones below them. */
const browsers: [RegExp, string][] = [
  [/HeadlessChrome\/(\d+)/, "Headless Chrome"],
  [/Edg(?:e|A|iOS)?\/(\d+)/, "Edge"],
  [/OPR\/(\d+)/, "Opera"],
  [/SamsungBrowser\/(\d+)/, "Samsung Internet"],
  [/(?:Firefox|FxiOS)\/(\d+)/, "Firefox"],
  [/(?:Chrome|CriOS)\/(\d+)/, "Chrome"],
  [/Version\/(\d+)[\d.]* (?:Mobile\/\S+ )?Safari/, "Safari"],
];

const systems: [RegExp, string][] = [
  [/Windows/, "Windows"],
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Mac OS X/, "macOS"],
  [/Linux|X11/, "Linux"],
];
