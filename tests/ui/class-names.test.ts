import { readFileSync, readdirSync } from "node:fs";
import ts from "typescript";
import { expect, it } from "vitest";
import { commentKinds } from "#lib/comments/choices";
import { kindSlugs } from "#lib/comments/dutch";
import { practiceKeys } from "#lib/practices/practices";
import type { Source } from "../support/source-tree.ts";
import { filesIn, nodes, placeOf } from "../support/source-tree.ts";

const styles = new URL("../../app/_styles/", import.meta.url);
const css = readdirSync(styles)
  .map((name) => readFileSync(new URL(name, styles), "utf8"))
  .join("\n")
  .replace(/\/\*.*?\*\/|url\("[^"]*"\)/gs, "");
const styled = new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name!));

/** Names for what looks good without a style of its own. */
const plain = ["lines"];

/** Stands for what is only known when the page is made. */
const HOLE = "\0";

/** A text as it stands in the source, with holes. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => HOLE + literal.text).join("");
  return undefined;
}

const isCompared = ({ parent }: ts.Node) =>
  ts.isBinaryExpression(parent) &&
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken].includes(
    parent.operatorToken.kind,
  );

/** The functions of a file that make class names, by name: those are read too. */
const makersIn = (source: Source) =>
  new Map([...nodes(source.ast)].filter(ts.isVariableDeclaration).map((one) => [one.name.getText(), one] as const));

/** Every class name that a file gives to an element, with its place. */
function* classNamesOf(source: Source): Generator<[name: string, place: string]> {
  const makers = makersIn(source);
  for (const attribute of nodes(source.ast)) {
    if (!ts.isJsxAttribute(attribute) || attribute.name.getText() !== "className") continue;
    const roots: ts.Node[] = [attribute];
    for (const one of nodes(attribute)) {
      if (ts.isCallExpression(one)) roots.push(makers.get(one.expression.getText()) ?? one);
      else if (ts.isIdentifier(one) && one.parent.kind === ts.SyntaxKind.JsxExpression)
        roots.push(makers.get(one.text) ?? one);
    }
    for (const root of roots) {
      for (const one of nodes(root)) {
        const text = isCompared(one) ? undefined : textOf(one);
        for (const name of text?.split(/\s+/) ?? []) if (name.replaceAll(HOLE, "")) yield [name, placeOf(source, one)];
      }
    }
  }
}

const used = filesIn("app/").flatMap((source) => [...classNamesOf(source)]);

const hasStyle = (name: string) => {
  if (!name.includes(HOLE)) return styled.has(name);
  const pattern = new RegExp(`^${name.split(HOLE).join("[\\w-]*")}$`);
  return [...styled].some((one) => pattern.test(one));
};

it("every class name on a page has a style", () => {
  expect(used.length).toBeGreaterThan(300);
  const without = used
    .filter(([name]) => !hasStyle(name) && !plain.includes(name))
    .map(([name, place]) => `${place} ${name.replaceAll(HOLE, "…")}`);
  expect([...new Set(without)]).toEqual([]);
});

it("the names without a style are in use, and still without one", () => {
  const names = new Set(used.map(([name]) => name));
  expect(plain.filter((name) => !names.has(name) || hasStyle(name))).toEqual([]);
});

it("a class name that ends in a practice or a kind of comment has a style for each", () => {
  const kinds = commentKinds.map((kind) => kindSlugs[kind]);
  const names = [
    ...practiceKeys.flatMap((key) => [`practice-${key}`, `lit-${key}`]),
    ...kinds.map((kind) => `kind-${kind}`),
    ...["primary", "secondary", "quiet", "danger"].map((look) => `button-${look}`),
  ];
  expect(names.filter((name) => !styled.has(name))).toEqual([]);
});
