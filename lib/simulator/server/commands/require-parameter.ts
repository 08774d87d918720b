import type { CtiRequest } from "../http/cti-request";
import { hasParameters } from "../http/has-parameters";
import { readParameter } from "../http/read-parameter";
import { CommandRefusal } from "./command-refusal";

/** A parameter the command cannot do without; throws empty_data when there are none at all, else missing_data. */
export function requireParameter(request: CtiRequest, name: string): string {
  const value = readParameter(request, name);
  if (value !== undefined) return value;
  throw new CommandRefusal(hasParameters(request) ? "missing_data" : "empty_data");
}
