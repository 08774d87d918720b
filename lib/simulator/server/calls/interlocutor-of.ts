import type { CallFacts } from "../../world/types";
import type { Quirks } from "../control/quirks";

/** Who is at the other end: a telephone number, an address or a name. */
export function interlocutorOf(call: CallFacts, quirks: Quirks): string | number {
  const isNumeric = quirks.has("19") && /^[1-9]\d{0,14}$/.test(call.interlocutor);
  return isNumeric ? Number(call.interlocutor) : call.interlocutor;
}
