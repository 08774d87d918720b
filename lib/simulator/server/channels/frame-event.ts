import type { Quirks } from "../control/quirks";

/** Bytes of one Server-Sent Event; `data` may come in parts and holds no line break of its own. */
export function frameEvent(
  name: string | undefined,
  data: readonly Buffer[],
  quirks: Quirks,
): readonly Buffer[] {
  const comment = quirks.has("comments") ? ": a comment\n" : "";
  const head = name === undefined ? `${comment}data: ` : `${comment}event: ${name}\ndata: `;
  if (quirks.has("multi-line-data") || quirks.has("crlf"))
    return [frameOddly(head, Buffer.concat(data).toString(), quirks)];
  return [Buffer.from(head), ...data, Buffer.from("\n\n")];
}

function frameOddly(head: string, data: string, quirks: Quirks): Buffer {
  const spread = quirks.has("multi-line-data") ? data.replace(/>(?=<)|,(?=")/g, "$&\ndata: ") : data;
  const text = `${head}${spread}\n\n`;
  return Buffer.from(quirks.has("crlf") ? text.replaceAll("\n", "\r\n") : text);
}
