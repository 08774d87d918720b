import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { requirePerson } from "@/app/access/require-person.ts";
import { whatsappServicesSeen } from "@/app/access/whatsapp-services.ts";
import { findSeen } from "@/app/api/boards/answer-boards.ts";
import { WallboardView } from "@/components/wallboard/wallboard-view.tsx";
import type { StoredBoard } from "@/lib/domain/index.ts";
import { catalogueOf } from "@/lib/format/request.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

interface Context {
  readonly params: Promise<{ readonly board: string }>;
}

export async function generateMetadata({ params }: Context): Promise<Metadata> {
  return { title: (await readBoard((await params).board))?.board.name ?? "—" };
}

/** A board on a screen, without the console around it. One that is no more, or may not be seen, is said to be so. */
export default async function WallboardPage({ params }: Context) {
  const id = (await params).board;
  const stored = await readBoard(id);
  const { config, floor } = await runtime();
  const view = (
    <WallboardView
      boardId={id}
      stored={stored}
      build={floor().build}
      timezone={config.cti.timezone}
      whatsappServices={await whatsappServicesSeen()}
    />
  );
  const locale = stored?.board.locale;
  if (locale === undefined) return view;
  return (
    <NextIntlClientProvider locale={locale} messages={await catalogueOf(locale)}>
      {view}
    </NextIntlClientProvider>
  );
}

async function readBoard(id: string): Promise<StoredBoard | undefined> {
  const person = await requirePerson();
  const { auth, boards } = await runtime();
  const { scope } = await auth.rightsOf(person);
  const found = await findSeen(boards, id, scope);
  return found.answer === "found" ? found.stored : undefined;
}
