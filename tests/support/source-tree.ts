import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

export interface Import {
  /** As it is written. */
  specifier: string;
  /** A file of ours from the root of the repository, or undefined for a package. */
  file: string | undefined;
  /** Gone when the program runs. */
  typeOnly: boolean;
}

export interface Source {
  /** From the root of the repository, with slashes. */
  path: string;
  ast: ts.SourceFile;
  /** "use client" or "use server" at the top. */
  directive: string | undefined;
  imports: Import[];
}

const aliases: [RegExp, string][] = [
  [/^#(lib|db)\/(.+)$/, "$1/$2.ts"],
  [/^#messages\/(.+)$/, "messages/$1.json"],
  [/^@\/(.+)$/, "$1"],
];

function fileOf(specifier: string, from: string): string | undefined {
  const alias = aliases.find(([pattern]) => pattern.test(specifier));
  if (!alias && !specifier.startsWith(".")) return undefined;
  const target = alias ? specifier.replace(...alias) : path.posix.join(path.posix.dirname(from), specifier);
  const found = ["", ".ts", ".tsx", "/index.ts", "/index.tsx"]
    .map((end) => target + end)
    .find((one) => path.extname(one) && existsSync(one));
  if (!found) throw new Error(`${from} imports ${specifier}, which is not there`);
  return found;
}

/** Every node below this one, itself included. */
export function* nodes(root: ts.Node): Generator<ts.Node> {
  yield root;
  for (const child of root.getChildren()) yield* nodes(child);
}

function importsOf(ast: ts.SourceFile, from: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node, typeOnly: boolean) => {
    if (ts.isStringLiteral(specifier))
      found.push({ specifier: specifier.text, file: fileOf(specifier.text, from), typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0]!, false);
    ts.forEachChild(node, visit);
  };
  visit(ast);
  return found;
}

function directiveOf(ast: ts.SourceFile): string | undefined {
  const [first] = ast.statements;
  return first && ts.isExpressionStatement(first) && ts.isStringLiteral(first.expression)
    ? first.expression.text
    : undefined;
}

function read(file: string): Source {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const ast = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true, kind);
  return { path: file, ast, directive: directiveOf(ast), imports: importsOf(ast, file) };
}

/** Every file of app, lib and db by its path. */
export const sources: ReadonlyMap<string, Source> = new Map(
  globSync("{app,lib,db}/**/*.{ts,tsx}")
    .map((file) => file.replaceAll(path.sep, "/"))
    .sort()
    .map((file) => [file, read(file)]),
);

export const filesIn = (folder: string): Source[] =>
  [...sources.values()].filter((source) => source.path.startsWith(folder));

/** The line of a node, as an editor opens it. */
export const placeOf = ({ path: file, ast }: Source, node: ts.Node): string =>
  `${file}:${ast.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
