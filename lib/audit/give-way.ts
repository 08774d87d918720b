/** Lets the event loop in between two pages: SQLite answers without ever waiting, and a long reading would stop the live view. */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
