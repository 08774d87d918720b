import type { OmniAttributeId, Reading } from "@/lib/domain/index.ts";
import { isAlikeReading } from "./is-alike-reading.ts";
import type { PassportSubject } from "./passport-subject.ts";
import type { ReadServices } from "./use-chat-services-reader.ts";

/** The attributes of a service in the order of the table, Omni's own ones. */
export const serviceAttributes = [
  "queue",
  "received",
  "handled",
  "handling",
  "finished",
  "aht",
  "reply_time",
  "first_reply_time",
  "min_wait",
  "avg_wait",
  "max_wait",
  "capacity",
  "logged",
  "available",
  "paused",
  "talking",
  "offline",
] as const satisfies readonly OmniAttributeId[];

/** A line of the chat services page: a service with every attribute as it is now. */
export interface ChatServiceLine {
  readonly id: string;
  readonly name: string;
  read(attribute: OmniAttributeId): Reading;
}

/** Whether two lines show the same. */
export function isSameServiceLine(a: ChatServiceLine | undefined, b: ChatServiceLine | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.name !== b.name) return false;
  return serviceAttributes.every((attribute) => isAlikeReading(a.read(attribute), b.read(attribute)));
}

/** Where the values of a service come from, one of them first. */
export function servicePassport(
  { id, name }: Pick<ChatServiceLine, "id" | "name">,
  attribute: OmniAttributeId,
  reader: ReadServices,
): PassportSubject & { readonly name: string } {
  return {
    name,
    attributes: serviceAttributes,
    attribute,
    read(floor, wanted) {
      const known = serviceAttributes.find((each) => each === wanted);
      return known && reader(floor).service(id)?.read(known);
    },
  };
}
