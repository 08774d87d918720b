import type { Quirks } from "../control/quirks";
import type { Format } from "../wire/format";

/** Damage to the text of an answer, as the manual's own samples have it. Nothing changes without quirks. */
export function spoilText(text: string, format: Format, quirks: Quirks): string {
  const spoilt = format === "json" ? spoilJson(text, quirks) : spoilXml(text, quirks);
  return quirks.has("byte-order-mark") ? `\uFEFF${spoilt}` : spoilt;
}

function spoilJson(text: string, quirks: Quirks): string {
  let spoilt = text;
  if (quirks.has("46")) spoilt = spoilt.replace('"config/monitor"', '"config\\monitor"');
  if (quirks.has("50")) spoilt = spoilt.replace(',"branch":', ' "branch":');
  if (quirks.has("84")) spoilt = spoilt.replace(',"error_msg":', ' "error_msg":');
  return spoilt;
}

function spoilXml(text: string, quirks: Quirks): string {
  let spoilt = text;
  if (quirks.has("46")) spoilt = spoilt.replace("config/monitor", "config\\/monitor");
  if (quirks.has("50")) spoilt = spoilt.replace("</inbound_services>", "</inbound_service s>");
  if (quirks.has("60") && spoilt.includes("<command>get_status</command>"))
    spoilt = spoilt
      .replaceAll("</name><dt_login>", "</agent><dt_login>")
      .replaceAll("</dt_login>", "</name>");
  return spoilt;
}
