import { QueryClient } from "@tanstack/react-query";
import { afterEach, describe, expect, it, vi } from "vitest";
import { threadKey, treeOf, withWaiting } from "../../app/(circle)/casussen/[address]/_components/thread.ts";
import {
  readAgain,
  refreshComment,
  withChanges,
  withPage,
} from "../../app/(circle)/casussen/[address]/_components/thread-reading.ts";
import type { Node, Thread } from "../../app/(circle)/casussen/[address]/_components/thread.ts";
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

describe("what changed in a thread on the screen", () => {
  const shown = (id: string, more: Partial<Reactie> = {}) => ({ ...comment(id), soort: "vraag", ...more }) as Reactie;
  const thread = (comments: Reactie[], waiting: Reactie[] = []): Thread => ({
    comments,
    waiting,
    next: null,
    previous: null,
    asOf: "2026-11-28T12:00:00.000Z",
  });
  const ids = ({ comments, waiting }: Thread) => [comments.map(({ id }) => id), waiting.map(({ id }) => id)];

  it("takes the place of what was there; what others posted waits, one's own is shown", () => {
    const after = withChanges(thread([shown("a"), shown("b")], [shown("c")]), [
      shown("a", { tekst: "Anders." }),
      shown("c", { verwijderd: true }),
      shown("d"),
      shown("e", { eigen: true }),
      shown("f", { verwijderd: true }),
    ]);
    expect(ids(after)).toEqual([["a", "b", "e"], ["d"]]);
    expect(after.comments[0]!.tekst).toBe("Anders.");
  });

  it("leaves an empty place for what is gone, so that nothing moves", () => {
    const after = withChanges(thread([shown("a"), shown("b")]), [shown("a", { verwijderd: true })]);
    expect(ids(after)).toEqual([["a", "b"], []]);
  });

  it("lets no other kind in than what is asked", () => {
    const after = withChanges(thread([]), [shown("a", { soort: "tip" }), shown("b")], "tip");
    expect(ids(after)).toEqual([[], ["a"]]);
  });

  it("shows what waited when it is asked for: on top where the newest comes first, else at the end", () => {
    const waiting = thread([shown("a")], [shown("b"), shown("c")]);
    expect(ids(withWaiting(waiting, { sorteer: "gesprek", soort: "" }))).toEqual([["a", "b", "c"], []]);
    expect(ids(withWaiting(waiting, { sorteer: "nieuwste", soort: "" }))).toEqual([["c", "b", "a"], []]);
  });

  it("is asked of the host we are on, from a little before the last time", async () => {
    const asked: string[] = [];
    vi.stubGlobal("fetch", async (address: string) => {
      asked.push(address);
      return Response.json({ items: [shown("b")], volgende: null, vorige: null });
    });
    const after = await readAgain(7, thread([shown("a")]), { sorteer: "gesprek", soort: "" });
    expect(ids(after)).toEqual([["a"], ["b"]]);
    expect(asked).toEqual(["/api/v1/casussen/7/reacties?sinds=2026-11-28T11:59:55.000Z"]);
  });

  it("keeps what it had when the server does not answer well", async () => {
    vi.stubGlobal("fetch", async () => new Response("{}", { status: 503 }));
    await expect(readAgain(7, thread([]), { sorteer: "gesprek", soort: "" })).rejects.toThrow("503");
  });

  it("comes page by page, each comment once and where it belongs", async () => {
    vi.stubGlobal("fetch", async () =>
      Response.json({ items: [shown("c"), shown("d")], volgende: "https://elders.example/x?na=verder", vorige: null }),
    );
    const known = { ...thread([shown("a"), shown("d")], [shown("c")]), next: "hier" };
    const after = await withPage(7, known, { sorteer: "gesprek", soort: "" }, "na");
    expect(ids(after)).toEqual([["a", "c", "d"], []]);
    expect(after.next).toBe("verder");
  });

  it("is told of one comment by its id: read anew, or emptied when it is gone or went to another case", async () => {
    const client = new QueryClient();
    const key = threadKey(7, { sorteer: "gesprek", soort: "" });
    client.setQueryData(key, thread([shown("a"), shown("b"), shown("c")]));
    vi.stubGlobal("fetch", async (address: string) =>
      address.endsWith("/a")
        ? Response.json(shown("a", { casus: 7, tekst: "Anders." }))
        : address.endsWith("/c")
          ? Response.json(shown("c", { casus: 8, tekst: "Elders." }))
          : new Response("{}", { status: 404 }),
    );
    for (const id of ["a", "b", "c"]) await refreshComment(client, 7, id);
    const { comments } = client.getQueryData<Thread>(key)!;
    expect(comments).toMatchObject([
      { id: "a", tekst: "Anders." },
      { id: "b", tekst: null, verwijderd: true },
      { id: "c", tekst: null, verwijderd: true },
    ]);
    client.clear();
  });

  afterEach(() => void vi.unstubAllGlobals());
});
