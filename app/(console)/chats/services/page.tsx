import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { whatsappServicesSeen } from "@/app/access/whatsapp-services.ts";
import { ChatServicesView } from "@/components/chats/chat-services-view.tsx";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("chats"))("servicesTitle") };
}

/** Which services are WhatsApp is all that the browser gets of the configuration: the floor cannot tell. */
export default async function ChatServicesPage() {
  return <ChatServicesView whatsappServices={await whatsappServicesSeen()} />;
}
