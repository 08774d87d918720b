import type { ControlArguments } from "./control-arguments";
import { ControlRefusal } from "./control-refusal";
import type { HostileAnswer } from "./hostile-answers";

/** The answer a control request prepares: `path`, and optionally times, status, contentType, body or base64, headers, reset. */
export function hostileAnswerOf(given: ControlArguments): HostileAnswer {
  const headers = given.has("headers") ? headersOf(given.all().headers) : {};
  return {
    path: given.text("path"),
    times: given.optionalNumber("times") ?? 1,
    status: given.optionalNumber("status") ?? 200,
    contentType: given.has("contentType") ? given.text("contentType") : "application/json",
    body: given.has("base64") ? Buffer.from(given.text("base64"), "base64") : Buffer.from(bodyOf(given)),
    headers,
    thenReset: given.isOn("reset"),
  };
}

function bodyOf(given: ControlArguments): string {
  return given.has("body") ? given.text("body") : "";
}

function headersOf(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== "object" || value === null) throw new ControlRefusal("headers must be an object");
  return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, String(text)]));
}
