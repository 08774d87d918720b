/**
 * All bytes of `body`, or undefined as soon as there are more than `mostBytes`: the rest is not read and
 * the stream is destroyed, so memory stays bounded whatever the sender does.
 */
export async function readCapped(
  body: AsyncIterable<Uint8Array>,
  mostBytes: number,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
