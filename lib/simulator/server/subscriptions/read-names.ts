import { CommandRefusal } from "../commands/command-refusal";
import type { BodyFields } from "../wire/body-node";
import { readTexts } from "../wire/read-texts";

/** Names of a list field; undefined for all: absent, empty, `all` or `*`. Throws invalid_data for anything else. */
export function readNames(fields: BodyFields, field: string): readonly string[] | undefined {
  const names = readTexts(fields.get(field));
  if (names === undefined) throw new CommandRefusal("invalid_data");
  return names.length === 0 || names.some((name) => name === "all" || name === "*") ? undefined : names;
}
