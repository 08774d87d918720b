import type { Cti } from "../cti";
import { readMibs } from "../mibs/read-mibs";
import type { Command } from "./command";
import { requireParameter } from "./require-parameter";

/** `mibs/get`: management variables by id; `?` stands for one character, a final `*` for the rest. */
export const mibCommands: readonly Command[] = [
  {
    method: "GET",
    name: "get",
    resource: "mibs",
    run(request, cti) {
      const wanted = requireParameter(request, "variables").split(",").map(toPattern);
      return { rest: { variables: select(wanted, cti) } };
    },
  },
];

function select(wanted: readonly RegExp[], cti: Cti) {
  const variables = [...readMibs(cti)];
  return variables
    .filter(([key]) => wanted.some((pattern) => pattern.test(key)))
    .map(([key, value]) => ({ key, value }));
}

function toPattern(wanted: string): RegExp {
  const source = wanted
    .trim()
    .replace(/[^0-9.?*]/g, "")
    .replaceAll(".", "\\.")
    .replaceAll("?", ".")
    .replaceAll("*", ".*");
  return new RegExp(`^${source}$`);
}
