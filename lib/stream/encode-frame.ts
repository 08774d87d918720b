/** One event of the stream as bytes. JSON holds no line break, so the data is one line. */
export function encodeFrame(event: string, data: object, id?: string): Buffer {
  const head = id === undefined ? "" : `id: ${id}\n`;
  return Buffer.from(`${head}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
