import { get } from "node:http";
import type { IncomingMessage } from "node:http";

export interface Event {
  name: string;
  id: string | undefined;
  data: Record<string, unknown>;
  /** Milliseconds since 1970 when it came in. */
  at: number;
}

export interface Stream {
  status: number;
  headers: IncomingMessage["headers"];
  events: Event[];
  /** What the server last said about coming back, in milliseconds. */
  retry: () => number | undefined;
  /** The position to come back with. */
  lastId: () => string | undefined;
  closed: () => boolean;
  close: () => void;
}

/** Opens a stream of events as a browser would. Resolves when the head is there. */
export function openEvents(
  server: { port: number },
  cookie: string,
  query = "",
  headers: Record<string, string> = {},
): Promise<Stream> {
  return new Promise((resolve, reject) => {
    const events: Event[] = [];
    let retry: number | undefined;
    let lastId: string | undefined;
    let closed = false;
    let rest = "";
    const take = (block: string) => {
      const fields = Object.fromEntries(
        block.split("\n").flatMap((line) => {
          const [, name, value] = /^(\w+): (.*)$/.exec(line) ?? [];
          return name ? [[name, value!]] : [];
        }),
      ) as Record<string, string>;
      if (fields.retry) retry = Number(fields.retry);
      if (fields.id) lastId = fields.id;
      if (fields.event) events.push({ name: fields.event, id: fields.id, data: JSON.parse(fields.data!) as Event["data"], at: Date.now() }); // prettier-ignore
    };
    const asked = get(
      {
        host: "127.0.0.1",
        port: server.port,
        path: `/api/events${query}`,
        agent: false,
        headers: { Host: `localhost:${server.port}`, Cookie: cookie, Accept: "text/event-stream", ...headers },
      },
      (response) => {
        response.setEncoding("utf8");
        response.on("data", (part: string) => {
          const blocks = (rest + part).split("\n\n");
          rest = blocks.pop()!;
          blocks.forEach(take);
        });
        const over = () => (closed = true);
        response.on("close", over).on("error", over);
        resolve({
          status: response.statusCode!,
          headers: response.headers,
          events,
          retry: () => retry,
          lastId: () => lastId,
          closed: () => closed,
          close: () => asked.destroy(),
        });
      },
    );
    asked.on("error", (error) => (closed ? undefined : reject(error)));
  });
}

/** What happened on a case, as this stream was told. */
export const happened = ({ events }: Stream) => events.filter(({ name }) => name === "gebeurd").map(({ data }) => data);
