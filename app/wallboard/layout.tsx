import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { WatchdogScript } from "@/components/wallboard/screen/watchdog-script.tsx";

/** Screens have no console around them, and a watchdog beside React that outlives whatever fails in the page. */
export default async function WallboardLayout({ children }: { readonly children: ReactNode }) {
  const [t, asked] = [await getTranslations("wallboard"), await headers()];
  return (
    <>
      <WatchdogScript nonce={asked.get("x-nonce") ?? undefined} stands={t("watchdog")} />
      {children}
    </>
  );
}
