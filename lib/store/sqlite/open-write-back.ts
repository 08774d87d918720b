import Database from "libsql/promise";

/** What the log gathered, on its way into the database's file. */
export interface WriteBack {
  /** One more transaction was committed. */
  noteCommit(): void;
  /** After what is under way. */
  close(): Promise<void>;
}

/** Some thousand pages; fewer would sync the disk more often than it gains. */
const mostCommits = 250;
/** Of few large transactions, as history writes them. */
const longestMs = 10_000;

/**
 * Writes the log of the database at `path` back into its file as SQLite would by itself with every thousandth page, but beside
 * the loop, over a connection of its own: two syncs and the writes between them then hold up nobody. What fails is tried again
 * with the next; the log keeps all there is until then.
 */
export function openWriteBack(path: string): WriteBack {
  const connection = new Database(path, {});
  let commits = 0;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  function start(): void {
    clearTimeout(timer);
    timer = undefined;
    commits = 0;
    running = connection.exec("pragma wal_checkpoint(PASSIVE)").then(end, end);
  }

  function end(): void {
    running = undefined;
    if (commits > 0 && !isClosed) plan();
  }

  function plan(): void {
    if (commits >= mostCommits) start();
    else timer ??= setTimeout(start, longestMs).unref();
  }

  return {
    noteCommit() {
      commits += 1;
      if (running === undefined) plan();
    },
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await running;
      connection.close();
    },
  };
}
