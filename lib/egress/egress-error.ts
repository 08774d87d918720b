/**
 * A connection that was refused before anything was dialled. It tells no address: whoever may enter a name must not
 * learn by it what that name means inside this network.
 */
export class EgressError extends Error {
  override readonly name = "EgressError";
  readonly code = "forbidden_address";

  constructor() {
    super("that name or address leads to where nothing is ever asked");
  }
}
