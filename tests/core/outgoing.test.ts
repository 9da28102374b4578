import { createServer } from "node:http";
import type { RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { OutgoingFailed, askOutside, isOutside, lookupOutside, outgoingAddress } from "#lib/core/outgoing";

let close = async () => {};
afterEach(() => close());

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((ready) => void server.listen(0, "127.0.0.1", ready));
  close = async () => {
    server.closeAllConnections();
    await new Promise((done) => void server.close(done));
  };
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => "none",
    (error: unknown) => (error instanceof OutgoingFailed ? error.fault : error),
  );

describe("an address for a request to the outside", () => {
  it("is https, of a name or number of the open internet", () => {
    for (const good of [
      "https://example.nl/haak?x=1",
      "https://haak.example.nl:8443/",
      "https://8.8.8.8/",
      "https://[2606:4700::1]/",
      "https://xn--caf-dma.example/",
    ])
      expect(outgoingAddress(good)?.href, good).toBe(good);
  });

  it.each([
    "", "haak", "//example.nl", "http://example.nl/", "ftp://example.nl/", "file:///etc/passwd", "javascript:alert(1)",
    "https://naam:geheim@example.nl/", "https://naam@example.nl/",
    "https://localhost/", "https://localhost./", "https://intranet/", "https://127.0.0.1/", "https://127.1/", "https://2130706433/",
    "https://0x7f000001/", "https://0177.0.0.1/", "https://0x7f.0.0.1/", "https://0/", "https://0.0.0.0/", "https://[::]/", "https://[::1]/",
    "https://10.0.0.8/", "https://172.16.0.1/", "https://192.168.1.1/", "https://100.64.1.1/", "https://169.254.169.254/latest/meta-data/",
    "https://2852039166/", "https://0xa9fea9fe/", "https://[fd00:ec2::254]/", "https://[fe80::1]/", "https://[fc00::1]/",
    "https://[::ffff:127.0.0.1]/", "https://[::ffff:a9fe:a9fe]/", "https://[64:ff9b::7f00:1]/", "https://[2002:7f00:1::]/", "https://[2001:db8::1]/",
    "https://224.0.0.1/", "https://255.255.255.255/", "https://127。0。0。1/",
  ])("is not %s", (address) => {
    expect(outgoingAddress(address)).toBeUndefined();
  }); // prettier-ignore

  it("may be this machine itself for who says so, and then nothing else of its network", () => {
    expect(outgoingAddress("http://127.0.0.1:9/", { loopback: true })).toBeDefined();
    expect(outgoingAddress("http://localhost:9/", { loopback: true })).toBeDefined();
    for (const no of ["http://example.nl/", "http://10.0.0.1/", "https://169.254.169.254/"])
      expect(outgoingAddress(no, { loopback: true }), no).toBeUndefined();
  });

  it("knows what is outside", () => {
    expect(["1.1.1.1", "2a00:1450::1"].filter((one) => !isOutside(one))).toEqual([]);
    expect(["127.0.0.1", "::1", "::ffff:1.1.1.1", "fe80::1%eth0", "x", ""].filter(isOutside)).toEqual([]);
  });
});

describe("a name", () => {
  const resolves = (...addresses: string[]) =>
    ((_name: string, _options: unknown, found: (error: null, all: object[]) => void) =>
      found(null, addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })))) as never; // prettier-ignore
  const ask = (where: object, all: boolean, ...addresses: string[]) =>
    new Promise((done) =>
      lookupOutside(where, resolves(...addresses))("haak.example.nl", { all }, (error, found) => done(error ?? found)),
    );

  it("is looked up for the connection itself, and gets none when it stands for this network", async () => {
    expect(await ask({}, false, "1.1.1.1")).toBe("1.1.1.1");
    expect(await ask({}, true, "1.1.1.1")).toEqual([{ address: "1.1.1.1", family: 4 }]);
    for (const inside of ["127.0.0.1", "169.254.169.254", "10.1.2.3", "::1", "fd00::1", "::ffff:10.0.0.1"])
      expect(await ask({}, true, inside), inside).toMatchObject({ fault: "address" });
  });

  it("gets none when one of its addresses is inside: the next try would be there", async () => {
    expect(await ask({}, true, "1.1.1.1", "127.0.0.1")).toMatchObject({ fault: "address" });
    expect(await ask({}, true)).toMatchObject({ fault: "address" });
    expect(await ask({ loopback: true }, true, "127.0.0.1", "10.0.0.1")).toMatchObject({ fault: "address" });
  });

  it("that nobody knows is said to be so", async () => {
    const unknown = ((_n: string, _o: object, found: (error: Error) => void) => found(new Error("ENOTFOUND"))) as never;
    const answer = await new Promise((done) =>
      lookupOutside({}, unknown)("weg.example.nl", {}, (error) => done(error)),
    );
    expect(answer).toMatchObject({ fault: "unknown-name" });
  });
});

describe("a request to the outside", () => {
  it("goes with what was given, and brings back status and answer", async () => {
    const got: unknown[] = [];
    const address = await serve((request, response) => {
      let body = "";
      request.on("data", (part: Buffer) => (body += part.toString()));
      request.on("end", () => {
        got.push([request.method, request.url, request.headers["x-kop"], body]);
        response.writeHead(201).end("dank je");
      });
    });
    const answer = await askOutside(`${address}/haak?a=1`, { method: "POST", headers: { "X-Kop": "ja" }, body: "é", loopback: true });
    expect([answer.status, answer.body]).toEqual([201, "dank je"]);
    expect(got).toEqual([["POST", "/haak?a=1", "ja", "é"]]);
  }); // prettier-ignore

  it("never reaches this machine unless somebody said so", async () => {
    let hits = 0;
    const address = await serve((_, response) => void response.end(String(++hits)));
    const port = new URL(address).port;
    for (const one of [address, `https://127.0.0.1:${port}`, `https://localhost:${port}`, `https://2130706433:${port}`])
      expect(await faultOf(askOutside(one))).toBe("address");
    expect(hits).toBe(0);
  });

  it("follows no redirect", async () => {
    const paths: string[] = [];
    const address = await serve((request, response) => {
      paths.push(request.url!);
      response.writeHead(302, { Location: "/elders" }).end();
    });
    expect((await askOutside(`${address}/haak`, { loopback: true })).status).toBe(302);
    expect(paths).toEqual(["/haak"]);
  });

  it("ends in time, also with a receiver that sends one sign a moment", async () => {
    const address = await serve((_, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write("."), 20);
      response.on("close", () => clearInterval(drip));
    });
    const began = performance.now();
    expect(await faultOf(askOutside(address, { loopback: true, withinMs: 300 }))).toBe("time");
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it("reads no more than it wants, or nothing at all", async () => {
    const address = await serve((_, response) => void response.end("x".repeat(100_000)));
    expect(await faultOf(askOutside(address, { loopback: true, mostBytes: 1_000 }))).toBe("too-large");
    expect(await askOutside(address, { loopback: true, mostBytes: 0 })).toMatchObject({ status: 200, body: "" });
  });

  it("says when nobody is there", async () => {
    const address = await serve(() => {});
    await close();
    close = async () => {};
    expect(await faultOf(askOutside(address, { loopback: true }))).toBe("connection");
  });
});
