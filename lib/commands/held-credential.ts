import { inspect } from "node:util";
import type { Credential } from "@/lib/sources/upstream.ts";

/** A credential that shows its password to nobody but who asks for it by name: no log, no JSON, no inspection. */
export class HeldCredential implements Credential {
  readonly login: string;
  readonly #password: string;

  constructor(login: string, password: string) {
    this.login = login;
    this.#password = password;
  }

  get password(): string {
    return this.#password;
  }

  toJSON() {
    return { login: this.login };
  }

  [inspect.custom](): string {
    return `HeldCredential(${this.login})`;
  }
}
