import { Fragment, isValidElement, type ReactNode } from "react";

type Props = Record<string, unknown>;

/**
 * Writes a tree out as HTML at once, as the framework would in several rounds: for what is long,
 * the same on every page but for its words, and never touched by the framework again. Takes
 * elements and components that are plain functions.
 * @throws for anything that it would write otherwise than the framework
 */
export function writeOut(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node === "string") return escaped(node);
  if (typeof node === "number") return String(node);
  if (Array.isArray(node)) return listOf(node);
  if (!isValidElement<Props>(node)) throw new Error("only elements, texts and lists are written");
  const { type, props } = node;
  if (type === Fragment) return writeOut(props.children as ReactNode);
  if (typeof type === "function") return writeOut((type as (props: Props) => ReactNode)(props));
  if (typeof type !== "string") throw new Error("only elements and plain components are written");
  return elementOf(type, props);
}

function listOf(nodes: readonly ReactNode[]): string {
  let all = "";
  for (const one of nodes) all += writeOut(one);
  return all;
}

function elementOf(type: string, { children, defaultValue, ...props }: Props): string {
  const isText = type === "textarea";
  const value = isText || defaultValue === undefined ? props : { ...props, value: defaultValue };
  let opening = `<${type}`;
  for (const name in value) opening += attributeOf(name, value[name]);
  if (empty.has(type)) return `${opening}/>`;
  const text = isText ? String(defaultValue ?? "") : undefined;
  // The first line break in such a field is the markup's, not the text's.
  const inner = text === undefined ? writeOut(children as ReactNode) : escaped(text);
  return `${opening}>${text?.startsWith("\n") ? "\n" : ""}${inner}</${type}>`;
}

const empty = new Set(["input", "br", "hr", "img"]);
const flags = new Set(["hidden", "required", "disabled", "checked", "autoFocus", "open"]);
const names: Record<string, string> = {
  className: "class",
  htmlFor: "for",
  tabIndex: "tabindex",
  maxLength: "maxLength",
  minLength: "minLength",
  autoFocus: "autofocus",
  dateTime: "dateTime",
  strokeWidth: "stroke-width",
  viewBox: "viewBox",
};

type Attribute = { written: string; isSpoken: boolean; isFlag: boolean };

/** Looked at once: there are few names, and many attributes. */
const attributes = new Map<string, Attribute>();

function learn(name: string): Attribute {
  const isSpoken = /^(?:aria|data)-[a-z-]+$/.test(name);
  const written = isSpoken || /^[a-z]+$/.test(name) ? name : names[name];
  if (!written || /^on/.test(name)) throw new Error(`${name} is nothing that is written out`);
  const attribute = { written, isSpoken, isFlag: flags.has(name) };
  attributes.set(name, attribute);
  return attribute;
}

function attributeOf(name: string, value: unknown): string {
  if (value === null || value === undefined) return "";
  const { written, isSpoken, isFlag } = attributes.get(name) ?? learn(name);
  if (typeof value === "object" || typeof value === "function")
    throw new Error(`${name} is nothing that is written out`);
  if (isFlag) return value ? ` ${written}=""` : "";
  if (typeof value === "boolean" && !isSpoken) throw new Error(`${name} is no flag`);
  return ` ${written}="${escaped(String(value))}"`;
}

const signs: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#x27;",
};
const sign = /[&<>"']/;
const everySign = /[&<>"']/g;
const escaped = (text: string): string =>
  sign.test(text) ? text.replace(everySign, (one) => signs[one] ?? one) : text;
