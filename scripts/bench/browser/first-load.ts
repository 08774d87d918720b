import { gzipSync } from "node:zlib";

const scriptTag = /<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g;

/** KB, compressed, of the scripts that a page's document itself names, as whoever sends `headers` gets it: what comes lazily is not among them. */
export async function firstLoadKilobytes(
  address: string,
  headers: Readonly<Record<string, string>>,
): Promise<number> {
  const answer = await fetch(address, { headers, redirect: "error" });
  const html = await answer.text();
  const sources = new Set(
    [...html.matchAll(scriptTag)]
      .filter(([tag]) => !/\bnomodule\b/i.test(tag))
      .map(([, source]) => new URL(source ?? "", address).href),
  );
  let bytes = 0;
  for (const source of sources)
    bytes += gzipSync(Buffer.from(await (await fetch(source)).arrayBuffer())).length;
  return bytes / 1024;
}
