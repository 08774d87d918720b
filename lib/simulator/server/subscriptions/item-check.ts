import { CommandRefusal } from "../commands/command-refusal";

/** Gathers the wrong items of one subscription, so that one refusal names them all. */
export class ItemCheck {
  readonly #wrong = new Map<string, readonly string[]>();

  /** Passes `names`, noting under `tag` those that are not valid. */
  among(tag: string, names: readonly string[], isValid: (name: string) => boolean): readonly string[] {
    const wrong = names.filter((name) => !isValid(name));
    if (wrong.length > 0) this.#wrong.set(tag, wrong);
    return [...new Set(names)];
  }

  /** Throws invalid_item when anything was wrong. */
  finish(): void {
    if (this.#wrong.size > 0) throw new CommandRefusal("invalid_item", {}, this.#wrong);
  }
}
