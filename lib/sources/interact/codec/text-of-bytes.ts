/** The text of a body, in the charset of its header, else UTF-8; undefined for bytes outside the charset. */
export function textOfBytes(bytes: Uint8Array, contentType: string | undefined): string | undefined {
  try {
    return new TextDecoder(charsetOf(contentType), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function charsetOf(contentType: string | undefined): string {
  return /charset\s*=\s*"?([\w-]+)/i.exec(contentType ?? "")?.[1] ?? "utf-8";
}
