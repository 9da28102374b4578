import postgres from "postgres";
import type { Sql, TransactionSql } from "postgres";
import { Unavailable } from "#lib/core/errors";
import { currentRequest } from "#lib/core/request-context";

const SIZE = 10;
/** Server side: a slow statement or a lock ends by itself and the connection stays good. */
const STATEMENT_MS = 4_200;
/** A request waits for connections as long as WAIT_FOR_CONNECTION_MS in all, and once for a lock. */
const LOCK_MS = 1_500;
/** Our own clock: fires only when the server itself is silent, and then the whole pool is replaced. */
const SILENCE_MS = 4_600;
const TRANSACTION_MS = 8_000;
const WAIT_FOR_CONNECTION_MS = 2_000;
/** For a request that lives on, such as a stream of events, when it waited its share long ago. */
const AT_LEAST_MS = 200;

/** The connection is gone, the server is starting, stopping or full, or it gave up on the statement. */
const LOST = new Set(
  "CONNECTION_CLOSED CONNECTION_ENDED CONNECTION_DESTROYED CONNECT_TIMEOUT ECONNREFUSED ECONNRESET EPIPE ETIMEDOUT 57P01 57P02 57P03 08000 08003 08006 53300".split(
    " ",
  ),
);
const GAVE_UP = new Set(["57014", "55P03", "25P03", "53100", "40P01"]);

/** Planned for the words that are asked for: one plan for all words reads a million cases for a common one, or for a rare one. */
const SEARCHES = /\bto_tsquery\(/;

type Work<T> = () => PromiseLike<T>;

interface Transaction {
  sql: TransactionSql;
  generation: Generation;
}

/** One generation of connections. After `retire` every waiting caller gets Unavailable; a next generation takes over. */
class Generation {
  readonly sql: Sql;
  private busy = 0;
  private readonly queue: (() => void)[] = [];
  private readonly waiting = new Set<(reason: Unavailable) => void>();
  retired = false;

  constructor(url: string) {
    this.sql = postgres(url, {
      max: SIZE,
      connect_timeout: 3,
      backoff: () => 0.1,
      keep_alive: 20,
      // The driver asks this once per connection and lets nobody catch it when that connection is lost. Drizzle reads
      // the arrays of columns by itself; elsewhere use to_json.
      fetch_types: false,
      onnotice: () => {},
      connection: {
        application_name: "leerkring",
        statement_timeout: STATEMENT_MS,
        lock_timeout: LOCK_MS,
        idle_in_transaction_session_timeout: 10_000,
        // Enough to remember which of a million cases have a word, one by one.
        work_mem: "32MB",
      },
    });
  }

  /** Runs `work` on one of the connections, or rejects on our own clock. */
  async run<T>(work: Work<T>, limit: number, onSilence: () => void): Promise<T> {
    await this.connection();
    try {
      return await this.bounded(work, limit, onSilence);
    } finally {
      this.busy -= 1;
      this.queue.shift()?.();
    }
  }

  bounded<T>(work: Work<T>, limit: number, onSilence: () => void): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const stop = (reason: Unavailable) => {
        clearTimeout(timer);
        reject(reason);
      };
      const timer = setTimeout(() => {
        stop(new Unavailable("no answer in time"));
        onSilence();
      }, limit);
      this.waiting.add(stop);
      work()
        .then(resolve, reject)
        .then(() => {
          clearTimeout(timer);
          this.waiting.delete(stop);
        });
    });
  }

  /** How many of its connections work, and how many callers wait for one. */
  get load(): { used: number; waiting: number } {
    return { used: this.busy, waiting: this.queue.length };
  }

  retire(): void {
    this.retired = true;
    for (const stop of this.waiting) stop(new Unavailable("the connection was lost"));
    this.waiting.clear();
    for (const next of this.queue.splice(0)) next();
    this.sql.end({ timeout: 0 }).catch(() => {});
  }

  private async connection(): Promise<void> {
    if (this.busy >= SIZE) {
      const request = currentRequest();
      const waited = request?.waited ?? 0;
      const since = performance.now();
      await new Promise<void>((resolve, reject) => {
        const turn = () => {
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(
          () => {
            this.queue.splice(this.queue.indexOf(turn), 1);
            reject(new Unavailable("no connection became free"));
          },
          Math.max(AT_LEAST_MS, WAIT_FOR_CONNECTION_MS - waited),
        );
        this.queue.push(turn);
      });
      if (request) request.waited = waited + performance.now() - since;
      if (this.retired) throw new Unavailable("the connection was lost");
    }
    this.busy += 1;
  }
}

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? "");

/** Whether the statement failed because there is no database to talk to, not because of the statement. */
const isUnavailable = (error: unknown) =>
  error instanceof Unavailable || LOST.has(codeOf(error)) || GAVE_UP.has(codeOf(error));

/**
 * A postgres.js client for drizzle that keeps the promises of trust.md T1 and F-1 to F-6: at most ten statements at
 * once, no statement without an answer for longer than 5 seconds, a fresh pool as soon as the old one is broken.
 * postgres.js alone leaves requests hanging when the server dies or freezes.
 */
export function guardedPool(url: string) {
  let current = new Generation(url);

  const replace = (broken: Generation) => {
    if (broken !== current) return;
    current = new Generation(url);
    // drizzle set its own way of reading dates on the first pool; the next one must read them alike.
    Object.assign(current.sql.options.parsers, broken.sql.options.parsers);
    Object.assign(current.sql.options.serializers, broken.sql.options.serializers);
    broken.retire();
  };

  const guard = async <T>(
    use: (generation: Generation, broken: () => void) => Promise<T>,
    generation: Generation = current,
  ): Promise<T> => {
    const broken = () => replace(generation);
    try {
      return await use(generation, broken);
    } catch (error) {
      const cause = (error as { cause?: unknown }).cause ?? error;
      if (!isUnavailable(error) && !isUnavailable(cause)) throw error;
      if (LOST.has(codeOf(error)) || LOST.has(codeOf(cause))) broken();
      const request = currentRequest();
      if (request) request.unavailable = true;
      throw error instanceof Unavailable ? error : new Unavailable(error);
    }
  };

  /** Statements outside a transaction wait for a free connection; inside one they already have it. */
  const statement = (transaction: Transaction | undefined, args: Parameters<Sql["unsafe"]>) => {
    const [text, parameters] = args;
    const prepare = !SEARCHES.test(text);
    const send = (client: Sql | TransactionSql) => client.unsafe(text, parameters, { prepare });
    const start = <T>(read: (query: ReturnType<typeof send>) => PromiseLike<T>) =>
      guard((generation, broken) => {
        const work = () => read(send(transaction?.sql ?? generation.sql));
        return generation[transaction ? "bounded" : "run"](work, SILENCE_MS, broken);
      }, transaction?.generation);
    return {
      values: () => start((query) => query.values()),
      then: (...handlers: Parameters<Promise<unknown>["then"]>) => start((query) => query).then(...handlers),
    };
  };

  const facade = (transaction?: Transaction): object => ({
    get options() {
      return current.sql.options;
    },
    unsafe: (...args: Parameters<Sql["unsafe"]>) => statement(transaction, args),
    begin: (work: (tx: object) => Promise<unknown>) =>
      guard((generation, broken) =>
        generation.run(() => generation.sql.begin((sql) => work(facade({ sql, generation }))), TRANSACTION_MS, broken),
      ),
    savepoint: (work: (tx: object) => Promise<unknown>) => {
      if (!transaction) throw new Error("a savepoint needs a transaction");
      const { generation } = transaction;
      return transaction.sql.savepoint((sql) => work(facade({ sql, generation })));
    },
  });

  return { client: facade() as Sql, load: () => current.load, end: () => current.sql.end({ timeout: 1 }) };
}
