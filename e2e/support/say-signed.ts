import { signedHeaders } from "./sessions.ts";
import { type SpokenAnswer, speakRaw } from "./speak-raw.ts";
import type { App } from "./start-app.ts";

/** Says a request, byte by byte, as the administrator of `app`, from a page of ours unless its headers name another. */
export function saySigned(
  { url, port }: Pick<App, "url" | "port">,
  method: string,
  path: string,
  headers: readonly string[] = [],
  body: Iterable<string> = [],
): Promise<SpokenAnswer> {
  const cookie = `Cookie: ${signedHeaders(url).Cookie}`;
  const origin = headers.some((header) => header.startsWith("Origin:")) ? [] : ["Origin: http://localhost"];
  const head = [`${method} ${path} HTTP/1.1`, "Host: localhost", "Connection: close", cookie, ...origin];
  return speakRaw(port, [...head, ...headers, "", ""].join("\r\n"), body);
}
