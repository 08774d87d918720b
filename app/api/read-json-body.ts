import type { z } from "zod";
import { problem } from "./problem.ts";

const usualMaxBytes = 65_536;

/** A request as far as its body is read. */
export interface BodyRequest {
  readonly headers: Pick<Headers, "get">;
  readonly body: AsyncIterable<Uint8Array> | null;
}

/**
 * The body of a request that changes something, checked, or the refusal to answer with. An empty body counts as `{}`.
 * Nothing else reads a body: one of another type (415) is not read at all, one of more than 64 KB (413), unless `maxBytes` says
 * otherwise, not to its end.
 */
export async function readJsonBody<Shape extends z.ZodType>(
  request: BodyRequest,
  shape: Shape,
  maxBytes = usualMaxBytes,
): Promise<{ readonly body: z.output<Shape> } | { readonly refusal: Response }> {
  // Also what keeps a page of another site out: a form of its own cannot send this type unasked.
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get("content-type") ?? "")) {
    return { refusal: problem("unsupported_media_type", "Send Content-Type: application/json.") };
  }
  const text = await readText(request, maxBytes);
  if (text === undefined) return { refusal: problem("too_large", `Send at most ${maxBytes} bytes.`) };
  const value = parse(text === "" ? "{}" : text);
  if (value === undefined) return { refusal: problem("bad_request", "The body is no JSON.") };
  const result = shape.safeParse(value);
  return result.success ? { body: result.data } : { refusal: problem("bad_request", faultOf(result.error)) };
}

/** Undefined when it is longer than allowed: by the length announced, else as soon as so much has come. */
async function readText(request: BodyRequest, maxBytes: number): Promise<string | undefined> {
  if (Number(request.headers.get("content-length")) > maxBytes) return undefined;
  if (request.body === null) return "";
  const decoder = new TextDecoder();
  let [text, bytes] = ["", 0];
  for await (const chunk of request.body) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function faultOf({ issues }: z.ZodError): string {
  const [issue] = issues;
  const place = issue?.path.map(String).join(".") || "The body";
  return `${place}: ${issue?.message ?? "is not valid"}.`.slice(0, 300);
}
