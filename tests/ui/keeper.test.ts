import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Keeper } from "../../app/(circle)/casussen/_components/keeper.ts";
import type { Keeping } from "../../app/(circle)/casussen/_components/keeper.ts";
import type { LocalCopy } from "../../app/(circle)/casussen/_components/writing.ts";

/** A server that keeps one text the way ours does, and a browser beside it. */
function aWorld() {
  const world = {
    typed: "",
    stored: undefined as { text: string; sequence: number; saveId: string } | undefined,
    local: new Map<string, LocalCopy>(),
    localWorks: true,
    shown: [] as Keeping["status"][],
    status: 200,
    /** The server does it, but the answer gets lost. */
    loseAnswer: false,
  };
  const send = (copy: LocalCopy, saveId: string): Promise<Response> => {
    if (world.status === 0) return Promise.reject(new TypeError("offline"));
    if (world.status !== 200) return Promise.resolve(Response.json({}, { status: world.status }));
    if ((world.stored?.sequence ?? 0) !== copy.sequence) return Promise.resolve(Response.json({}, { status: 409 }));
    world.stored = { text: String(copy.content.title), sequence: copy.sequence + 1, saveId };
    if (world.loseAnswer) return Promise.reject(new TypeError("cut"));
    return Promise.resolve(
      Response.json({ volgnummer: copy.sequence + 1, bewaardOp: "2026-11-24T13:30:00.000Z", schrijvenOok: [] }),
    );
  };
  const keeper = new Keeper(
    { key: "sleutel", number: null, sequence: 0 },
    {
      read: () => ({ title: world.typed }),
      baseVersion: () => null,
      send,
      look: () => Promise.resolve(world.stored && { volgnummer: world.stored.sequence, opslag: world.stored.saveId }),
      keepLocally: (copy) => {
        if (world.localWorks) world.local.set(copy.key, copy);
        return world.localWorks;
      },
      forgetLocally: (key) => void world.local.delete(key),
      show: ({ status }) => void world.shown.push(status),
      hear: () => {},
    },
  );
  const type = (text: string) => {
    world.typed = text;
    keeper.touch();
  };
  return { world, keeper, type };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("keeping what is typed", () => {
  it("waits for a rest, saves once, and says so only then", async () => {
    const { world, type } = aWorld();
    for (const text of ["E", "Ee", "Een"]) type(text);
    expect(world.shown).toEqual([]);
    expect(world.local.get("sleutel")?.content).toEqual({ title: "Een" });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(world.stored).toMatchObject({ text: "Een", sequence: 1 });
    expect(world.shown).toEqual(["saving", "saved"]);
    expect(world.local.size).toBe(0);
  });

  it("does not wait for ever for who never rests", async () => {
    const { world, type } = aWorld();
    for (let second = 0; second < 10; second += 1) {
      type(`Seconde ${second}`);
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(world.stored?.sequence).toBeGreaterThanOrEqual(1);
  });

  it.each([
    [0, "offline"],
    [503, "offline"],
    [429, "offline"],
    [401, "signedOut"],
  ])("after %s keeps it in the browser, says %s, and saves it when the server is there again", async (status, said) => {
    const { world, type } = aWorld();
    world.status = status;
    type("Een zin");
    await vi.advanceTimersByTimeAsync(2_000);
    expect(world.shown.at(-1)).toBe(said);
    expect(world.local.get("sleutel")?.content).toEqual({ title: "Een zin" });
    world.status = 200;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(world.stored).toMatchObject({ text: "Een zin" });
    expect(world.shown.at(-1)).toBe("saved");
  });

  it("knows its own save again when the answer got lost", async () => {
    const { world, type } = aWorld();
    world.loseAnswer = true;
    type("Eerste");
    await vi.advanceTimersByTimeAsync(2_000);
    expect(world.shown.at(-1)).toBe("offline");
    world.loseAnswer = false;
    type("Tweede");
    await vi.advanceTimersByTimeAsync(6_000);
    expect(world.stored).toMatchObject({ text: "Tweede", sequence: 2 });
    expect(world.shown.at(-1)).toBe("saved");
  });

  it("stops when another window was first, and overwrites nothing", async () => {
    const { world, type, keeper } = aWorld();
    world.stored = { text: "Van het andere venster", sequence: 4, saveId: "van een ander" };
    type("Van dit venster");
    await vi.advanceTimersByTimeAsync(20_000);
    expect(world.shown.at(-1)).toBe("elsewhere");
    expect(world.stored.text).toBe("Van het andere venster");
    expect(world.local.get("sleutel")?.content).toEqual({ title: "Van dit venster" });
    world.stored = undefined;
    keeper.become({ key: "eigen", number: null, sequence: 0 });
    keeper.touch();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(world.stored).toMatchObject({ text: "Van dit venster" });
  });

  it("goes on after a sending that failed: a mistake in the form must not cost what is typed next", async () => {
    const { world, type, keeper } = aWorld();
    type("Eerste");
    keeper.pause();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(world.stored).toBeUndefined();
    type("Verbeterd");
    await vi.advanceTimersByTimeAsync(2_000);
    expect(world.stored).toMatchObject({ text: "Verbeterd" });
  });

  it("says that it is kept nowhere when neither the server nor the browser will", async () => {
    const { world, type } = aWorld();
    world.localWorks = false;
    world.status = 0;
    type("Een zin");
    await vi.advanceTimersByTimeAsync(2_000);
    expect(world.shown.at(-1)).toBe("nowhere");
  });

  it("says that a text is too big, and keeps it here", async () => {
    const { world, type } = aWorld();
    world.status = 413;
    type("Heel veel");
    await vi.advanceTimersByTimeAsync(2_000);
    expect(world.shown.at(-1)).toBe("tooBig");
    expect(world.local.size).toBe(1);
  });
});
