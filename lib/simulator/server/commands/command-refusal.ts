import type { Tree } from "../wire/tree";

/** Every `error_type` this server answers. */
export type ErrorType =
  | "empty_data"
  | "invalid_data"
  | "missing_data"
  | "not_found"
  | "invalid_item"
  | "no_license"
  | "unsafe_request"
  | "command_denied"
  | "command_failed";

/** A command understood and refused: HTTP 200 with status `error`. */
export class CommandRefusal extends Error {
  readonly errorType: ErrorType;
  /** Fields beside the error, e.g. the id that was not found. */
  readonly lead: { readonly [field: string]: Tree };
  /** Wrong items of a subscription by tag. */
  readonly items: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(
    errorType: ErrorType,
    lead: { readonly [field: string]: Tree } = {},
    items?: ReadonlyMap<string, readonly string[]>,
  ) {
    super(errorType);
    this.name = "CommandRefusal";
    this.errorType = errorType;
    this.lead = lead;
    this.items = items;
  }
}
