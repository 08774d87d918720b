import type { CtiRequest } from "./cti-request";

/** Whether a request carries anything but the parameters every command takes. */
export function hasParameters(request: CtiRequest): boolean {
  const names = [...request.query.keys()].filter((name) => name !== "format" && name !== "client_data");
  return names.length > 0 || !request.isBodyEmpty;
}
