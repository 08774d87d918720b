import { CommandRefusal } from "../commands/command-refusal";
import type { BodyFields, BodyNode } from "../wire/body-node";
import { readNumber } from "../wire/read-number";
import { readObject } from "../wire/read-object";
import { readText } from "../wire/read-text";
import { readNames } from "./read-names";
import type { ConfigItem, ConfigTerms } from "./terms";

/** Filters each list understands, with their values. */
const filters = {
  services_list: {
    types: ["inbound", "outbound"],
    states: ["on_operation", "out_of_operation"],
    media_types: ["voice", "email", "chat"],
  },
  agents_list: { types: [], states: ["not_logged_in", "logged_in"], media_types: [] },
  pause_type_list: { types: [], states: [], media_types: [] },
  classification_list: { types: ["inbound", "outbound"], states: [], media_types: [] },
} as const;

type FilterName = "types" | "states" | "media_types";

/** Reads what a config/monitor subscription asks for; throws CommandRefusal. */
export function parseConfigTerms(fields: BodyFields): ConfigTerms {
  const items = fields.get("items");
  if (items === undefined) throw new CommandRefusal("missing_data");
  const members = Array.isArray(items) ? items : [items];
  if (members.length === 0) throw new CommandRefusal("empty_data");
  return { resource: "config", items: members.map((member: BodyNode) => readItem(member)) };
}

function readItem(member: BodyNode): ConfigItem {
  const fields = readObject(member);
  if (fields === undefined) throw new CommandRefusal("invalid_data");
  const target = readText(fields.get("target"));
  if (target === undefined) throw new CommandRefusal("missing_data");
  if (!isTarget(target)) throw wrongItem(target);
  const mode = readText(fields.get("notification_mode"));
  if (mode === undefined) throw new CommandRefusal("missing_data");
  if (mode !== "complete" && mode !== "changes") throw wrongItem(mode);
  const operationDate = readNumber(fields.get("operation_date"));
  if (Number.isNaN(operationDate)) throw new CommandRefusal("invalid_data");
  return {
    target,
    mode,
    types: readFilter(fields, target, "types"),
    states: readFilter(fields, target, "states"),
    media: readFilter(fields, target, "media_types"),
    operationDate,
  };
}

function isTarget(name: string): name is ConfigItem["target"] {
  return Object.hasOwn(filters, name);
}

function readFilter(fields: BodyFields, target: ConfigItem["target"], filter: FilterName): readonly string[] {
  const values = readNames(fields, filter) ?? [];
  const allowed: readonly string[] = filters[target][filter];
  const wrong = values.find((value) => !allowed.includes(value));
  if (wrong !== undefined) throw wrongItem(wrong);
  return values;
}

function wrongItem(name: string): CommandRefusal {
  return new CommandRefusal("invalid_item", {}, new Map([["items", [name]]]));
}
