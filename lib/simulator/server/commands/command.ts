import type { Cti } from "../cti";
import type { CtiRequest } from "../http/cti-request";
import type { Tree } from "../wire/tree";

type Fields = { readonly [field: string]: Tree | undefined };

/** A command carried out: fields before and after `status` in the answer. */
export interface CommandResult {
  readonly lead?: Fields;
  readonly rest?: Fields;
}

/** One command of the wire. */
export interface Command {
  readonly method: "GET" | "POST";
  /** As answered in `command`. */
  readonly name: string;
  /** As answered in `resource`, for the commands the manual shows with one. */
  readonly resource?: string;
  /** Carries the command out; throws CommandRefusal. */
  run(request: CtiRequest, cti: Cti): CommandResult;
}
