import { ControlRefusal } from "./control-refusal";
import type { Switches } from "./switches";

const choices: ReadonlyMap<string, readonly (string | number)[]> = new Map<
  string,
  readonly (string | number)[]
>([
  ["openChannelMethod", ["both", "post", "get"]],
  ["openChannelRefusal", [404, 405]],
  ["firstSend", ["immediate", "interval"]],
  ["licenceShortage", ["refuse", "truncate"]],
  ["dateFormat", ["brazilian", "unix", "iso"]],
  ["statesDetails", ["whole", "changed"]],
]);

/** Changes switches in place; throws ControlRefusal, changing nothing, when a name or a value does not exist. */
export function patchSwitches(switches: Switches, patch: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(patch)) {
    if (!Object.hasOwn(switches, name)) throw new ControlRefusal(`There is no switch ${name}`);
    if (!isFitting(name, value, Reflect.get(switches, name)))
      throw new ControlRefusal(`${JSON.stringify(value)} is no value for ${name}`);
  }
  Object.assign(switches, patch);
}

function isFitting(name: string, value: unknown, present: unknown): boolean {
  const choice = choices.get(name);
  if (choice !== undefined) return choice.some((each) => each === value);
  if (typeof value === "number") return typeof present === "number" && Number.isFinite(value);
  return typeof value === typeof present;
}
