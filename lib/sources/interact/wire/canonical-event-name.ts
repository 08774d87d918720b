const aliases: ReadonlyMap<string, string> = new Map([
  ["on_subscribe_expire", "on_subscription_expire"],
  ["on_subscribe_expire_warning", "on_subscription_expire_warning"],
  ["on_change_state", "on_state_change"],
  ["on_stage_change", "on_state_change"],
  ["on_alarms", "on_alarm"],
]);

/** The one name of an event: lower case, with `on_`, the manual's variants unified. An unnamed event is `message`. */
export function canonicalEventName(name: string): string {
  const plain = name.trim().toLowerCase();
  if (plain === "" || plain === "message") return "message";
  const prefixed = plain.startsWith("on_") ? plain : `on_${plain}`;
  return aliases.get(prefixed) ?? prefixed;
}
