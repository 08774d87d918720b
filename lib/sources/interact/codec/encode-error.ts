/** A request that cannot be said on the wire: `bad_name` for an element, `unrepresentable` for a text XML cannot carry. */
export class EncodeError extends Error {
  readonly code: "bad_name" | "unrepresentable";

  constructor(code: "bad_name" | "unrepresentable") {
    super(`request cannot be encoded: ${code}`);
    this.name = "EncodeError";
    this.code = code;
  }
}
