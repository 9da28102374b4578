import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mayReach } from "#lib/core/outgoing";
import { outgoing } from "#lib/work-accounts/outgoing";
import { ProviderTrouble } from "#lib/work-accounts/trouble";

let hits = 0;
let port = 0;
const server = createServer((_request, response) => {
  hits += 1;
  response.end("{}");
});
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
});
afterAll(() => void server.close());

const trouble = (address: string, options: Parameters<typeof outgoing>[0] = {}) =>
  outgoing({ allowLoopback: false, deadline: AbortSignal.timeout(1_500), ...options })(address).then(
    () => "none",
    (error: unknown) => (error instanceof ProviderTrouble ? error.trouble : String(error)),
  );

describe("a question to a provider", () => {
  it.each([
    "https://127.0.0.1", "https://127.1", "https://2130706433", "https://0x7f000001", "https://0177.0.0.1", "https://0",
    "https://[::1]", "https://[::ffff:127.0.0.1]", "https://[::ffff:7f00:1]", "https://[::127.0.0.1]", "https://[64:ff9b::7f00:1]",
    "https://[2002:7f00:1::]", "https://10.0.0.1", "https://172.16.0.1", "https://192.168.1.1", "https://100.64.0.1",
    "https://169.254.169.254", "https://[fe80::1]", "https://[fc00::1]", "https://[fd12::1]", "https://localhost",
    "https://255.255.255.255", "https://224.0.0.1", "https://[ff02::1]",
  ])("never goes to %s", async (address) => {
    const before = hits;
    const { hostname } = new URL(address);
    expect(await trouble(`https://${hostname}:${port}/`)).toBe("address");
    expect(hits).toBe(before);
  }); // prettier-ignore

  it("never goes over http, whatever is at the other side", async () => {
    for (const address of ["http://example.nl", `http://127.0.0.1:${port}`, "ftp://example.nl", "file:///etc/passwd"])
      expect(await trouble(address)).toBe("insecure");
    for (const address of ["http://example.nl", "http://10.0.0.1"])
      expect(await trouble(address, { allowLoopback: true })).toBe("insecure");
  });

  it("looks at the very address it connects to: a name that changes its mind gains nothing", async () => {
    const before = hits;
    for (const found of [["127.0.0.1"], ["8.8.8.8", "127.0.0.1"], ["10.1.2.3"], []]) {
      const resolve = (
        _name: string,
        _options: object,
        done: (error: null, all: { address: string; family: number }[]) => void,
      ) =>
        done(
          null,
          found.map((address) => ({ address, family: 4 })),
        );
      expect(await trouble(`https://inloggen.voorbeeld.nl:${port}/`, { resolve })).toBe("address");
    }
    expect(hits).toBe(before);
  });

  it("goes to this machine only where that was set", async () => {
    expect(await trouble(`http://127.0.0.1:${port}`, { allowLoopback: true })).toBe("none");
    expect(await trouble("http://[fd12::1]", { allowLoopback: true })).toBe("insecure");
  });
});

it("the public internet may be reached", () => {
  for (const address of ["20.190.159.2", "8.8.8.8", "2603:1027:1:28::1", "172.32.0.1", "100.128.0.1"])
    expect(mayReach(address, false), address).toBe(true);
});
