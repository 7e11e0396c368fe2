/** Signs that XML 1.0 cannot hold in any form. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Makes any text safe as content or attribute, in XML and in HTML. */
export const escapeMarkup = (text: string): string =>
  text.replace(forbidden, "").replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** An element around text; `""` when there is nothing to say. */
export const element = (name: string, text: string | null | undefined): string =>
  text ? `<${name}>${escapeMarkup(text)}</${name}>` : "";
