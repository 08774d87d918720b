import type { World } from "../../world/types";

const minuteMs = 60_000;

/** Notices services that opened or closed with the hours of the day; the world tells of no such event. */
export class OpeningWatch {
  readonly #world: World;
  #minute: number;
  #open: ReadonlySet<string>;

  constructor(world: World) {
    this.#world = world;
    this.#minute = minuteOf(world);
    this.#open = openNames(world);
  }

  /** Names whose state changed since the last call; looks once a minute of the world. */
  changed(): readonly string[] {
    const minute = minuteOf(this.#world);
    if (minute === this.#minute) return [];
    this.#minute = minute;
    const before = this.#open;
    this.#open = openNames(this.#world);
    const known = this.#world.services().map(({ name }) => name);
    return known.filter((name) => before.has(name) !== this.#open.has(name));
  }
}

function minuteOf(world: World): number {
  return Math.floor(world.now() / minuteMs);
}

function openNames(world: World): ReadonlySet<string> {
  return new Set(
    world
      .services()
      .filter(({ open }) => open)
      .map(({ name }) => name),
  );
}
