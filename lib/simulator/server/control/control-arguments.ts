import type { Media } from "../../world/types";
import { isMedia } from "../subscriptions/is-media";
import { ControlRefusal } from "./control-refusal";

/** The JSON object a control request carries, read with a clear refusal for everything amiss. */
export class ControlArguments {
  readonly #values: ReadonlyMap<string, unknown>;

  constructor(body: object) {
    this.#values = new Map(Object.entries(body));
  }

  all(): Readonly<Record<string, unknown>> {
    return Object.fromEntries(this.#values);
  }

  has(name: string): boolean {
    return this.#values.get(name) !== undefined;
  }

  text(name: string): string {
    const value = this.#values.get(name);
    return typeof value === "string" ? value : refuse(name, "a text");
  }

  number(name: string): number {
    const value = this.#values.get(name);
    return typeof value === "number" && Number.isFinite(value) ? value : refuse(name, "a number");
  }

  optionalNumber(name: string): number | undefined {
    return this.has(name) ? this.number(name) : undefined;
  }

  isOn(name: string): boolean {
    return this.#values.get(name) === true;
  }

  texts(name: string): readonly string[] {
    const value = this.#values.get(name) ?? [];
    if (!Array.isArray(value)) return refuse(name, "a list of texts");
    return value.map((item) => (typeof item === "string" ? item : refuse(name, "a list of texts")));
  }

  numbers(name: string): readonly number[] {
    const value = this.#values.get(name) ?? [];
    if (!Array.isArray(value)) return refuse(name, "a list of numbers");
    return value.map((item) => (typeof item === "number" ? item : refuse(name, "a list of numbers")));
  }

  media(name: string): Media {
    const value = this.text(name);
    return isMedia(value) ? value : refuse(name, "voice, chat or email");
  }
}

function refuse(name: string, wanted: string): never {
  throw new ControlRefusal(`${name} must be ${wanted}`);
}
