import { InteractError, type InteractErrorCode } from "./interact-error.ts";
import { readCapped } from "./read-capped.ts";

const largestFaultBytes = 4096;
const longestDetail = 300;

const codes: Readonly<Record<number, InteractErrorCode>> = {
  400: "bad_request",
  403: "forbidden",
  404: "not_found",
  405: "method_not_allowed",
  503: "unavailable",
};

/** The fault that a status other than 200 stands for, with the beginning of its text, e.g. where a 400 saw a syntax error. */
export async function faultOfStatus(status: number, body: AsyncIterable<Uint8Array>): Promise<InteractError> {
  const code = codes[status] ?? "unexpected_status";
  const detail = await textOf(body);
  const details = { status, ...(detail ? { detail } : {}) };
  return new InteractError(code, `the CTI answered ${status}`, details);
}

async function textOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  try {
    const bytes = await readCapped(body, largestFaultBytes);
    const text = new TextDecoder().decode(bytes ?? new Uint8Array());
    return text
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, longestDetail);
  } catch {
    // The status alone says what matters; a body that breaks off adds nothing.
    return "";
  }
}
