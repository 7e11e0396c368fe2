import type { Container, Declaration, Root } from "postcss";

/** What a page does without until its sheet is there: pressing, printing, moving. */
const laterGroups =
  /^((-webkit-)?keyframes\b|layer properties$|media (print|\(forced-colors|\(prefers-reduced-motion)|supports \(animation-timeline)/;
const laterSelectors = /:hover|:active|:focus(?!-)|:target|:host|:-moz-|::(?!before|after)[a-z-]+/;
const laterProperties =
  /^(cursor|tab-size|-webkit-tap-highlight-color|scroll-padding-top|scrollbar-width|outline-style|break-after)$/;

/** Leaves of a sheet what may be seen before anybody points, scrolls or prints, and each thing once. */
export function trim(root: Root): void {
  root.walkAtRules((group) => {
    if (group.nodes && laterGroups.test(`${group.name} ${group.params}`)) group.remove();
  });
  root.walkRules((rule) => {
    const selectors = rule.selectors.filter((one) => !laterSelectors.test(one));
    if (selectors.length === 0) rule.remove();
    else rule.selectors = selectors;
  });
  root.walkDecls((one) => {
    if (laterProperties.test(one.prop) || saysNothing(one) || isPrefixed(one)) one.remove();
  });
  dropOverruled(root);
  root.walkRules((rule) => {
    if (rule.nodes.length === 0) rule.remove();
  });
}

const saysNothing = ({ prop, value }: Declaration): boolean =>
  /^font-(feature|variation)-settings$/.test(prop) && /^inherit$|, ?normal\)$/.test(value);

/** Said again without the prefix: the sheet has both. */
function isPrefixed({ prop, parent }: Declaration): boolean {
  const name = /^-(?:webkit|moz)-(.+)/.exec(prop)?.[1];
  return (parent?.nodes ?? []).some((other) => other.type === "decl" && other.prop === name);
}

/** What the same selector says otherwise further down in the same place. */
function dropOverruled(container: Container): void {
  const said = new Map<string, Set<string>>();
  for (const node of [...(container.nodes ?? [])].reverse()) {
    if (node.type === "atrule") dropOverruled(node);
    if (node.type !== "rule") continue;
    const later = said.get(node.selector) ?? new Set();
    node.walkDecls((one) => {
      if (later.has(one.prop) && !one.important) one.remove();
    });
    node.walkDecls(({ prop }) => void later.add(prop));
    said.set(node.selector, later);
  }
}
