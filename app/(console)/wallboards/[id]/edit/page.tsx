import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requirePerson } from "@/app/access/require-person.ts";
import { whatsappServicesSeen } from "@/app/access/whatsapp-services.ts";
import { EditingNotAllowed } from "@/components/board-editor/editing-not-allowed.tsx";
import { LateBoardEditor } from "@/components/board-editor/late-board-editor.tsx";
import { decodeId } from "@/components/ui/decode-id.ts";
import { runtime } from "@/lib/runtime/server.ts";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("boardEditor"))("title") };
}

export default async function BoardEditorPage({ params }: Props) {
  const person = await requirePerson();
  const { auth, config } = await runtime();
  const { permissions } = await auth.rightsOf(person);
  if (!permissions.manageBoards) return <EditingNotAllowed />;
  const facts = { timezone: config.cti.timezone, whatsappServices: await whatsappServicesSeen() };
  return <LateBoardEditor id={decodeId((await params).id)} facts={facts} />;
}
