import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";

export interface Line {
  /** The address of the database as seen through this line. */
  url: string;
  /** Breaks every connection, and takes no new ones until `mend`. */
  cut: () => void;
  /** Lets nothing through any more, in either direction, and says nothing about it. */
  silence: () => void;
  mend: () => void;
  close: () => Promise<void>;
}

/** A line to the database that can break. */
export async function openLine(url: string): Promise<Line> {
  const target = new URL(url);
  const ends = new Set<Socket>();
  let state: "good" | "cut" | "silent" = "good";

  const server = createServer((near) => {
    if (state === "cut") return near.destroy();
    const far = connect(Number(target.port), target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(one);
      one.on("data", (bytes) => state === "good" && other.write(bytes));
      one.on("error", () => {});
      one.on("close", () => {
        ends.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  const hangUp = () => {
    for (const end of ends) end.resetAndDestroy();
  };
  const through = new URL(url);
  through.port = String((server.address() as AddressInfo).port);
  return {
    url: through.href,
    cut() {
      state = "cut";
      hangUp();
    },
    silence() {
      state = "silent";
    },
    mend() {
      state = "good";
    },
    close() {
      hangUp();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
