import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requirePerson } from "@/app/access/require-person.ts";
import { LateBoardsView } from "@/components/boards/late-boards-view.tsx";
import { runtime } from "@/lib/runtime/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("boards"))("title") };
}

export default async function WallboardsPage() {
  const person = await requirePerson();
  const { permissions } = await (await runtime()).auth.rightsOf(person);
  return <LateBoardsView mayManage={permissions.manageBoards} mayExport={permissions.exportFiles} />;
}
