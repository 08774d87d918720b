import { runtime } from "@/lib/runtime/server.ts";
import { requirePerson } from "./require-person.ts";
import { whatsappServicesIn } from "./whatsapp-services-in.ts";

/** Names of the services whose chats are WhatsApp, as far as the person a page is drawn for may see those services. */
export async function whatsappServicesSeen(): Promise<readonly string[]> {
  const person = await requirePerson();
  const { auth } = await runtime();
  return whatsappServicesIn((await auth.rightsOf(person)).scope);
}
