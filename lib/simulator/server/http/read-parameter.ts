import { readText } from "../wire/read-text";
import type { CtiRequest } from "./cti-request";

/** A parameter of a command, from the body or the URL. */
export function readParameter(request: CtiRequest, name: string): string | undefined {
  const inQuery = request.query.get(name)?.trim();
  return readText(request.fields?.get(name)) ?? (inQuery === "" ? undefined : inQuery);
}
