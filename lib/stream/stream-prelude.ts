/** First bytes of every stream: Next sends the headers with the first chunk, so it must not wait for the floor. */
export const streamPrelude: Uint8Array = new TextEncoder().encode("retry: 3000\n: ok\n\n");
