import ts from "typescript";
import { describe, expect, it } from "vitest";
import type { Source } from "./support/source-tree.ts";
import { filesIn, nodes, placeOf } from "./support/source-tree.ts";

const WRAPPERS = ["participantAction", "visitorAction"];
const actionFiles = filesIn("app/").filter(({ directive }) => directive === "use server");

/** Exports of a file that are no value made by a wrapper, by place. Types are gone when it runs. */
function bareExports(source: Source): string[] {
  const isWrapped = ({ initializer }: ts.VariableDeclaration) =>
    initializer !== undefined &&
    ts.isCallExpression(initializer) &&
    WRAPPERS.includes(initializer.expression.getText());
  return source.ast.statements
    .filter((one) => {
      const exported =
        ts.canHaveModifiers(one) && ts.getModifiers(one)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
      if (ts.isExportDeclaration(one)) return !one.isTypeOnly;
      if (ts.isExportAssignment(one)) return true;
      if (!exported || ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one)) return false;
      return !ts.isVariableStatement(one) || !one.declarationList.declarations.every(isWrapped);
    })
    .map((one) => placeOf(source, one));
}

describe("server actions", () => {
  it("are there to be read", () => expect(actionFiles.length).toBeGreaterThan(5));

  it.each(actionFiles.map((source) => [source.path, source] as const))(
    "of %s all come from the one wrapper",
    (_path, source) => {
      expect(bareExports(source)).toEqual([]);
      const wrapper = source.imports.filter(({ file }) => file === "lib/auth/action.ts");
      expect(wrapper.map(({ specifier }) => specifier)).toEqual(["#lib/auth/action"]);
      const renamed = [...nodes(source.ast)].filter(
        (one) => ts.isImportSpecifier(one) && one.propertyName !== undefined,
      );
      expect(renamed.map((one) => placeOf(source, one))).toEqual([]);
      const own = [...nodes(source.ast)].filter(
        (one) =>
          (ts.isFunctionDeclaration(one) || ts.isVariableDeclaration(one)) &&
          WRAPPERS.includes(one.name?.getText() ?? ""),
      );
      expect(own).toEqual([]);
    },
  );

  it("never hide inside another file", () => {
    const inline = [...filesIn("app/"), ...filesIn("lib/")].flatMap((source) =>
      [...nodes(source.ast)]
        .filter(
          (one) =>
            ts.isStringLiteral(one) &&
            one.text === "use server" &&
            ts.isExpressionStatement(one.parent) &&
            one.parent.parent !== source.ast,
        )
        .map((one) => placeOf(source, one)),
    );
    expect(inline).toEqual([]);
  });
});

/** Pages that visitors may open too: they ask who is looking, since what there is to see depends on it. */
const forEverybody = [
  "casussen",
  "casussen/[address]",
  "casussen/kaart",
  "casussen/tijdlijn",
  "gemeenten",
  "gemeenten/[slug]",
  "verzamelingen",
  "verzamelingen/[slug]",
].map((at) => `app/(circle)/${at}/page.tsx`);
const guards: Record<string, string[]> = {
  "app/(circle)/": ["requireActor", "requireAllowed"],
  "app/(moderation)/": ["requireAllowed"],
  "app/(administration)/": ["requireAllowed"],
};

/** What the page component asks, by name: itself, or through a function of the same file. */
function askedBy(source: Source): string[] {
  const own = source.ast.statements.filter(ts.isFunctionDeclaration);
  const page = own.find((one) => ts.getModifiers(one)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword));
  if (!page) throw new Error(`${source.path} has no page of its own`);
  const callsIn = (root: ts.Node) =>
    [...nodes(root)].flatMap((one) =>
      ts.isCallExpression(one) && ts.isIdentifier(one.expression) ? [one.expression.text] : [],
    );
  const direct = callsIn(page);
  return [...direct, ...own.filter(({ name }) => name && direct.includes(name.text)).flatMap(callsIn)];
}

describe("pages behind the door", () => {
  const pages = Object.entries(guards).flatMap(([floor, names]) =>
    filesIn(floor)
      .filter((source) => source.path.endsWith("/page.tsx"))
      .map((source) => [source.path, forEverybody.includes(source.path) ? ["getViewer"] : names, source] as const),
  );

  it.each(pages)("%s asks %j first", (_path, names, source) => {
    const asked = askedBy(source).filter((name) => names.includes(name));
    expect(asked.length).toBeGreaterThan(0);
  });

  it("include the ones for everybody, so that this list stays true", () => {
    expect(pages.map(([file]) => file)).toEqual(expect.arrayContaining(forEverybody));
  });
});

describe("words on the screen", () => {
  const SHOWN = ["aria-label", "aria-description", "title", "alt", "placeholder", "label"];
  /** The name of the place needs no translation. */
  const names = ["Leerkring"];

  it("stand in messages/, not in JSX", () => {
    const found = filesIn("app/").flatMap((source) =>
      [...nodes(source.ast)]
        .filter((one) => {
          if (ts.isJsxText(one)) return /\p{L}/u.test(one.text) && !names.includes(one.text.trim());
          if (!ts.isStringLiteralLike(one) || !/\p{L}/u.test(one.text)) return false;
          if (ts.isJsxAttribute(one.parent)) return SHOWN.includes(one.parent.name.getText());
          return ts.isJsxExpression(one.parent) && !ts.isJsxAttribute(one.parent.parent);
        })
        .map((one) => `${placeOf(source, one)} ${one.getText().trim()}`),
    );
    expect(found).toEqual([]);
  });
});
