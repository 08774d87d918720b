import { Readable } from "node:stream";

/** Bytes as a stream that says whether anybody has begun to read them: before that, nothing of them can have left. */
export function onceRead(bytes: Buffer): { readonly stream: Readable; hasBeenRead(): boolean } {
  let isRead = false;
  const stream = new Readable({
    read() {
      isRead = true;
      this.push(bytes);
      this.push(null);
    },
  });
  return { stream, hasBeenRead: () => isRead };
}
