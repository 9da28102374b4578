import { describeApi } from "@/app/api/v1/_api/openapi";
import { operations } from "@/app/api/v1/_operations/operations";

export interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  required: boolean;
  description: string;
  example?: unknown;
}

interface Content {
  example?: unknown;
}

export interface DescribedOperation {
  operationId: string;
  method: string;
  path: string;
  summary: string;
  description: string;
  tags: string[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, Content> };
  responses: Record<string, { description: string; content?: Record<string, Content> }>;
}

const description = describeApi(operations);

export const server = description.servers[0]!.url;

/** The API as openapi.json tells of it, by subject. */
export const subjects = description.tags.map(({ name, description: about }) => ({
  name,
  about,
  operations: Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .map(([method, one]) => ({ ...(one as Omit<DescribedOperation, "method" | "path">), method, path }))
      .filter(({ tags }) => tags[0] === name),
  ),
}));

const filledIn = ({ path, parameters = [] }: DescribedOperation): string =>
  path.replace(/\{(\w+)\}/g, (_, name) => String(parameters.find((one) => one.name === name)?.example ?? name));

/** The request as somebody would try it from a command line. */
export function curlOf(operation: DescribedOperation): string {
  const { method, parameters = [], requestBody } = operation;
  const headers = parameters
    .filter((one) => one.in === "header")
    .map(({ name, example }) => `  -H '${name}: ${String(example)}'`.replaceAll("UTF-8''", `UTF-8'\\'''\\''`));
  const [[type, content] = []] = Object.entries(requestBody?.content ?? {});
  return [
    `curl -s ${method === "get" ? "" : `-X ${method.toUpperCase()} `}'${server}${filledIn(operation)}'`,
    `  -H "Authorization: Bearer $SLEUTEL"`,
    ...headers,
    ...(type ? [`  -H 'Content-Type: ${type}'`] : []),
    ...(content?.example === undefined ? [] : [`  -d '${JSON.stringify(content.example).replaceAll("'", "\\u0027")}'`]),
    ...(type === "application/octet-stream" ? ["  --data-binary @verslag.txt"] : []),
  ].join(" \\\n");
}

/** What comes back when it goes well. */
export function answerOf({ responses }: DescribedOperation): { status: string; text?: string } {
  const [status, { content }] = Object.entries(responses).find(([code]) => /^2/.test(code))!;
  const example = content?.["application/json"]?.example;
  return { status, text: example === undefined ? undefined : JSON.stringify(example, null, 2) };
}

/** The statuses that refuse. */
export const refusalsOf = ({ responses }: DescribedOperation): [string, string][] =>
  Object.entries(responses)
    .filter(([status]) => Number(status) >= 400)
    .map(([status, { description: said }]) => [status, said]);
