import { copyMap, forgetKeys, shareKeys } from "../keys-of.ts";
import { own } from "../own.ts";
import { setOwn } from "../set-own.ts";

/** A keyed map of the floor that is copied when it first changes, once per batch. */
export interface MapDraft<T> {
  get(key: string): T | undefined;
  /** Setting what is already there changes nothing. */
  set(key: string, value: T): void;
  delete(key: string): void;
  /** The map as it stands; not to be kept while the draft goes on. */
  readonly current: Readonly<Record<string, T>>;
}

/** A draft over a map, which itself is never changed. */
export function createMapDraft<T>(base: Readonly<Record<string, T>>): MapDraft<T> {
  return new CopyOnWrite(base);
}

/** A class, because a report of a thousand agents makes thousands of drafts. */
class CopyOnWrite<T> implements MapDraft<T> {
  current: Readonly<Record<string, T>>;
  #copy: Record<string, T> | undefined;

  constructor(base: Readonly<Record<string, T>>) {
    this.current = base;
  }

  get(key: string): T | undefined {
    return own(this.current, key);
  }

  set(key: string, value: T): void {
    // No inherited member is a value of ours: an equal one is the map's own.
    if (this.current[key] === value) return;
    const copy = this.#writable();
    if (!Object.hasOwn(copy, key)) forgetKeys(copy);
    setOwn(copy, key, value);
  }

  delete(key: string): void {
    if (!Object.hasOwn(this.current, key)) return;
    const copy = this.#writable();
    forgetKeys(copy);
    delete copy[key];
  }

  #writable(): Record<string, T> {
    if (this.#copy === undefined) {
      this.#copy = copyMap(this.current);
      shareKeys(this.current, this.#copy);
    }
    this.current = this.#copy;
    return this.#copy;
  }
}
