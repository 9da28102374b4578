import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { act } from "./support/actions.ts";
import { aCrowd } from "../../scripts/bench/crowd.ts";
import { openCases } from "./support/crowd.ts";
import { ask as query, copyOfDemo } from "./support/databases.ts";
import { startServer, writing } from "./support/server.ts";
import type { Answer, Server } from "./support/server.ts";

let database: Awaited<ReturnType<typeof copyOfDemo>>;
let server: Server;
let crowd: string[];
let cases: number[];

beforeAll(async () => {
  database = await copyOfDemo();
  server = await startServer(database.url);
  crowd = await aCrowd(database.url, 200);
  cases = await openCases(database.url);
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

const atOnce = <T>(count: number, work: (turn: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, turn) => work(turn)));
const statuses = (answers: Answer[]) => [...new Set(answers.map(({ status }) => status))];
const read = <T>({ body }: Answer) => JSON.parse(body) as T;

describe("voting at once (C-1)", () => {
  const vote = (cookie: string, path: string, method = "PUT") =>
    server.ask(`/api/v1${path}/stem`, { method, headers: writing(server, cookie) });
  /** The stored number, and how many votes there are. */
  const tally = async (number: number) =>
    (
      await query<{ stored: number; counted: number }>(
        database.url,
        `select votes as stored, (select count(*)::int from vote v where v.case_number = c.number) as counted
         from practice_case c where number = $1`,
        [number],
      )
    )[0]!;

  it("two hundred people: two hundred votes, and the number says so", async () => {
    const [number] = cases as [number];
    const before = (await tally(number)).counted;
    const answers = await atOnce(200, (turn) => vote(crowd[turn]!, `/casussen/${number}`));
    expect(statuses(answers)).toEqual([200]);
    expect(await tally(number)).toEqual({ stored: before + 200, counted: before + 200 });
    const said = answers.map((answer) => read<{ waardevol: number }>(answer).waardevol);
    expect(said.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, turn) => before + turn + 1));
  });

  it("one person two hundred times: one vote", async () => {
    const number = cases[1]!;
    const before = (await tally(number)).counted;
    const answers = await atOnce(200, () => vote(crowd[0]!, `/casussen/${number}`));
    expect(statuses(answers)).toEqual([200]);
    expect(answers.map((answer) => read(answer))).toEqual(Array(200).fill({ waardevol: before + 1, gestemd: true }));
    expect(await tally(number)).toEqual({ stored: before + 1, counted: before + 1 });
  });

  it("half supports and half takes it back: the number is still that of the votes", async () => {
    const [number] = cases as [number];
    const answers = await atOnce(200, (turn) => vote(crowd[turn]!, `/casussen/${number}`, turn % 2 ? "DELETE" : "PUT"));
    expect(statuses(answers)).toEqual([200]);
    const { stored, counted } = await tally(number);
    expect(stored).toBe(counted);
    const [{ mine }] = (await query<{ mine: number }>(
      database.url,
      `select count(*)::int as mine from vote v join participant p on p.id = v.participant_id
       where v.case_number = $1 and p.handle like 'lid-%'`,
      [number],
    )) as [{ mine: number }];
    expect(mine).toBe(100);
  });

  it("on a comment: the same", async () => {
    const { id } = read<{ id: string }>(
      await server.ask(`/api/v1/casussen/${cases[0]}/reacties`, {
        method: "POST",
        headers: writing(server, crowd[199]!),
        body: JSON.stringify({ soort: "tip", tekst: "Ga eens kijken." }),
      }),
    );
    expect(statuses(await atOnce(199, (turn) => vote(crowd[turn]!, `/reacties/${id}`)))).toEqual([200]);
    expect(
      await query(
        database.url,
        "select votes as stored, (select count(*)::int from vote v where v.comment_id = c.id) as counted from comment c where id = $1",
        [id],
      ),
    ).toEqual([{ stored: 199, counted: 199 }]);
  });
});

describe("the same thing sent fifteen times at once (C-2)", () => {
  const casus = (titel: string) => ({
    titel,
    watGebeurdeEr: "De bewoners kwamen met een plan.",
    werkpraktijken: ["mapping"],
    domein: "fysiek-domein",
  });
  const post = (titel: string, key: string, patience?: number) =>
    server.ask("/api/v1/casussen", {
      method: "POST",
      headers: writing(server, crowd[7]!, { "Idempotency-Key": key }),
      body: JSON.stringify(casus(titel)),
      patience,
    });
  const numbersOf = async (title: string) =>
    (
      await query<{ number: number }>(database.url, "select number::int from practice_case where title = $1", [title])
    ).map(({ number }) => number);
  const traces = (number: number) =>
    query(database.url, "select 1 from audit_entry where case_number = $1 and action = 'case.posted'", [number]);

  it("a case with one key: one case, and its number in every answer", async () => {
    const answers = await atOnce(15, () => post("Vijftien keer hetzelfde", "een-en-dezelfde-sleutel"));
    expect(statuses(answers)).toEqual([201]);
    const numbers = await numbersOf("Vijftien keer hetzelfde");
    expect(numbers).toHaveLength(1);
    expect(answers.map((answer) => read<{ nummer: number }>(answer).nummer)).toEqual(Array(15).fill(numbers[0]));
    expect(await traces(numbers[0]!)).toHaveLength(1);
  });

  it("other words under that key are not lost in silence", async () => {
    expect((await post("Heel iets anders", "een-en-dezelfde-sleutel")).status).toBe(422);
    expect(await numbersOf("Heel iets anders")).toEqual([]);
  });

  it("the form, sent by an impatient finger: one case, and every answer leads there", async () => {
    const input = {
      title: "Dubbelklik",
      whatHappened: "De knop leek niets te doen.",
      practices: ["relations"],
      domain: "desk",
      audience: "participants",
      intent: "post",
      submissionKey: "sleutel-van-dit-formulier",
    };
    const heard = await atOnce(15, () =>
      act(server, "writeCaseAction", "/casussen/nieuw", input, { Cookie: crowd[8]! }),
    );
    const [number] = await numbersOf("Dubbelklik");
    expect(await numbersOf("Dubbelklik")).toHaveLength(1);
    expect(heard.map(({ redirect }) => redirect)).toEqual(Array(15).fill(`/casussen/${number}-dubbelklik`));
  });

  it("a comment with one key: one comment, and the number of comments goes up by one", async () => {
    const number = cases[2]!;
    const stored = async () =>
      (
        await query<{ stored: number; counted: number }>(
          database.url,
          `select comments as stored,
             (select count(*)::int from comment m where m.case_number = c.number and m.deleted_at is null
               and not exists (select 1 from hiding h where h.comment_id = m.id)) as counted
           from practice_case c where number = $1`,
          [number],
        )
      )[0]!;
    const before = await stored();
    const answers = await atOnce(15, () =>
      server.ask(`/api/v1/casussen/${number}/reacties`, {
        method: "POST",
        headers: writing(server, crowd[9]!, { "Idempotency-Key": "deze-reactie" }),
        body: JSON.stringify({ soort: "vraag", tekst: "Wie was erbij?" }),
      }),
    );
    expect(statuses(answers)).toEqual([201]);
    expect(new Set(answers.map((answer) => read<{ id: string }>(answer).id)).size).toBe(1);
    expect(await stored()).toEqual({ stored: before.counted + 1, counted: before.counted + 1 });
  });

  it("again after the line broke before the answer came: still one case", async () => {
    for (const patience of [1, 3, 6, 10, 15]) {
      await post("De lijn viel weg", "de-lijn-viel-weg", patience).catch(() => undefined);
    }
    const answer = await post("De lijn viel weg", "de-lijn-viel-weg");
    expect(answer.status).toBe(201);
    expect(await numbersOf("De lijn viel weg")).toEqual([read<{ nummer: number }>(answer).nummer]);
  });
});
