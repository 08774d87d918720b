import { sees } from "@/lib/domain/index.ts";
import { runtime } from "@/lib/runtime/server.ts";
import { requirePerson } from "./require-person.ts";

/** Names of the services whose chats are WhatsApp, as far as the person a page is drawn for may see those services. */
export async function whatsappServicesSeen(): Promise<readonly string[]> {
  const person = await requirePerson();
  const { auth, config, floor } = await runtime();
  const { scope } = await auth.rightsOf(person);
  const sources = Object.keys(floor().sources);
  return config.whatsappServices.filter((name) =>
    sources.some((source) => sees(scope, "services", `${source}:${name}`)),
  );
}
