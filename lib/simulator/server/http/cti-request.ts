import type { BodyFields } from "../wire/body-node";
import type { Format } from "../wire/format";

/** A request whose body was well formed. */
export interface CtiRequest {
  readonly method: "GET" | "POST";
  /** Below the base path, e.g. `supervisor/monitor/subscribe`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Format of the answer. */
  readonly format: Format;
  /** Fields of the body; undefined when the body was empty or held no object. */
  readonly fields: BodyFields | undefined;
  readonly isBodyEmpty: boolean;
}
