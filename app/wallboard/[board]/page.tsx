import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { findWatcher, type Watcher } from "@/app/access/find-watcher.ts";
import { whatsappServicesIn } from "@/app/access/whatsapp-services-in.ts";
import { findSeen } from "@/app/api/boards/answer-boards.ts";
import { EnterFromAddress } from "@/components/wallboard/device/enter-from-address.tsx";
import { ScreenEntrance } from "@/components/wallboard/device/screen-entrance.tsx";
import { ScreenGuard } from "@/components/wallboard/device/screen-guard.tsx";
import { WallboardView } from "@/components/wallboard/wallboard-view.tsx";
import type { Scope, StoredBoard } from "@/lib/domain/index.ts";
import { catalogueOf } from "@/lib/format/request.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

interface Context {
  readonly params: Promise<{ readonly board: string }>;
}

export async function generateMetadata({ params }: Context): Promise<Metadata> {
  const watcher = await findWatcher();
  const stored = watcher.kind === "nobody" ? undefined : await readBoard((await params).board, watcher.scope);
  return { title: stored?.board.name ?? "—" };
}

/**
 * A board without the console around it, for somebody who is signed in or a screen that came by a link; everybody else is
 * shown the way in. A board that is no more, or may not be seen, is said to be so.
 */
export default async function WallboardPage({ params }: Context) {
  const id = (await params).board;
  const watcher = await findWatcher();
  if (watcher.kind === "nobody") return <ScreenEntrance board={id} refusal={watcher.refusal} />;
  // A screen sees its own board, wherever the address that its kiosk begins at leads.
  if (watcher.kind === "screen" && watcher.screen.board !== id)
    redirect(`/wallboard/${encodeURIComponent(watcher.screen.board)}`);
  const stored = await readBoard(id, watcher.scope);
  const view = await boardView(id, stored, watcher);
  const locale = stored?.board.locale;
  if (locale === undefined) return view;
  return (
    <NextIntlClientProvider locale={locale} messages={await catalogueOf(locale)}>
      {view}
    </NextIntlClientProvider>
  );
}

async function boardView(
  id: string,
  stored: StoredBoard | undefined,
  watcher: Exclude<Watcher, { readonly kind: "nobody" }>,
) {
  const { config, floor } = await runtime();
  const { build } = floor();
  const view = (
    <WallboardView
      boardId={id}
      stored={stored}
      build={build}
      timezone={config.cti.timezone}
      whatsappServices={await whatsappServicesIn(watcher.scope)}
    />
  );
  if (watcher.kind === "person")
    return (
      <>
        <EnterFromAddress />
        {view}
      </>
    );
  return (
    <ScreenGuard build={build} board={id} boardVersion={stored?.version ?? 0}>
      {view}
    </ScreenGuard>
  );
}

async function readBoard(id: string, scope: Scope): Promise<StoredBoard | undefined> {
  const { boards } = await runtime();
  const found = await findSeen(boards, id, scope);
  return found.answer === "found" ? found.stored : undefined;
}
