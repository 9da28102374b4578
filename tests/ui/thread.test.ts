import { afterEach, describe, expect, it, vi } from "vitest";
import { fetchThread, treeOf } from "../../app/(circle)/casussen/[address]/_components/thread.ts";
import type { Node } from "../../app/(circle)/casussen/[address]/_components/thread.ts";
import type { Reactie } from "../../app/api/v1/_shapes/reactie.ts";

const comment = (id: string, ouderId: string | null = null) => ({ id, ouderId }) as Reactie;
/** "a(b(c)d)": a with the answers b and d, b with the answer c. */
const drawn = (nodes: Node[]): string =>
  nodes.map(({ comment: { id }, answers }) => id + (answers.length > 0 ? `(${drawn(answers)})` : "")).join("");

describe("the tree of a discussion", () => {
  it("of no comments is empty", () => expect(treeOf([])).toEqual([]));

  it("puts answers under what they answer, each level in the order it was posted", () => {
    const posted = [
      comment("a"),
      comment("b"),
      comment("c", "a"),
      comment("d", "c"),
      comment("e", "b"),
      comment("f", "a"),
    ];
    expect(drawn(treeOf(posted))).toBe("a(c(d)f)b(e)");
  });

  it("knows the parent also when it comes later in the list", () => {
    expect(drawn(treeOf([comment("answer", "parent"), comment("parent")]))).toBe("parent(answer)");
  });

  it("lets an answer without its parent stand on its own, with its own answers", () => {
    expect(drawn(treeOf([comment("a"), comment("b", "gone"), comment("c", "b")]))).toBe("ab(c)");
  });

  it("holds every comment once, and changes none of them", () => {
    const posted = [comment("a"), comment("b", "a"), comment("a2"), comment("c", "nobody")];
    const before = structuredClone(posted);
    const flat = (nodes: Node[]): string[] => nodes.flatMap((one) => [one.comment.id, ...flat(one.answers)]);
    expect(flat(treeOf(posted)).sort()).toEqual(["a", "a2", "b", "c"]);
    expect(posted).toEqual(before);
  });
});

describe("fetching a whole discussion", () => {
  afterEach(() => void vi.unstubAllGlobals());

  it("follows the pages to the end, always on the host we are on", async () => {
    const asked: string[] = [];
    vi.stubGlobal("fetch", async (address: string) => {
      asked.push(address);
      const last = asked.length === 3;
      const volgende = last ? null : `https://elders.example/api/v1/casussen/7/reacties?aantal=100&na=c${asked.length}`;
      return Response.json({ items: [comment(String(asked.length))], volgende });
    });
    expect((await fetchThread(7)).map(({ id }) => id)).toEqual(["1", "2", "3"]);
    const path = "/api/v1/casussen/7/reacties";
    expect(asked).toEqual([path, `${path}?aantal=100&na=c1`, `${path}?aantal=100&na=c2`]);
  });

  it("fails when the server does not answer well, so that the screen keeps what it had", async () => {
    vi.stubGlobal("fetch", async () => new Response("{}", { status: 503 }));
    await expect(fetchThread(7)).rejects.toThrow("503");
  });
});
