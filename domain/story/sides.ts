/** Words a yes-or-no question starts with. */
const auxiliary =
  /^(is|are|was|were|will|would|should|shall|can|could|may|might|must|does|do|did|has|have|had)\s+/i;
const pronoun = /^(it|this|that|these|those|they|we|you|he|she|there|i)\b\s*/i;
/** Where the predicate of “Is <subject> <predicate>” is likely to start. */
const predicate =
  /\s(a|an|too|still|just|merely|only|really|simply|worth|right|wrong|fair|good|bad|better|enough|necessary|time)\b/gi;

/**
 * Words one side of an either-or question so that it can be read alone: “does it risk a war”
 * becomes “It risks a war”, “Is the toll a fair price” becomes “A fair price”. By rule, for the
 * common shapes of English; whatever fits none is left as it was asked. The editor has the last word.
 */
export function stated(side: string): string {
  const text = side.replace(/^[\s,;—–-]*(or\s+)?/i, "").replace(/[\s,;—–-]+$/, "");
  const [head = "", verb = ""] = auxiliary.exec(text) ?? [];
  if (!verb) return capital(text.replace(/^(?:rather|instead)\s+/i, ""));
  const rest = text.slice(head.length);
  const [subject = ""] = pronoun.exec(rest) ?? [];
  if (subject)
    return capital(inverted(verb.toLowerCase(), subject.trim(), rest.slice(subject.length)));
  if (/^(is|are|was|were)$/i.test(verb)) {
    const starts = [...rest.matchAll(predicate)].filter(({ index }) => index > 2);
    const start = starts[0]?.index;
    if (start !== undefined) return capital(rest.slice(start + 1));
  }
  const be = /\sbe\s/i.exec(rest);
  if (be) return capital(`${rest.slice(0, be.index)} ${verb.toLowerCase()}${rest.slice(be.index)}`);
  return capital(text);
}

function inverted(verb: string, subject: string, rest: string): string {
  if (verb === "does") return `${subject} ${thirdPerson(rest)}`;
  if (verb === "do") return `${subject} ${rest}`;
  return `${subject} ${verb} ${rest}`.trim();
}

function thirdPerson(rest: string): string {
  const [verb = "", ...after] = rest.split(" ");
  const s = /(?:s|x|z|ch|sh|o)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : verb === "have"
        ? "has"
        : `${verb}s`;
  return [s, ...after].join(" ");
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
