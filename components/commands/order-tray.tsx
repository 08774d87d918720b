"use client";

import { useTranslations } from "next-intl";
import { OrderCard } from "./order-card.tsx";
import { SpokenOutcomes } from "./spoken-outcomes.tsx";
import { useDesk } from "./use-desk.ts";

/** What this tab ordered and what became of it, beside every page. */
export function OrderTray() {
  const t = useTranslations("commands");
  const orders = useDesk((state) => state.orders);
  return (
    <>
      <SpokenOutcomes />
      {orders.length === 0 ? null : (
        <section aria-label={t("tray")} data-orders="" className="order-tray print:hidden">
          <ul className="grid gap-2">
            {orders.map((order) => (
              <OrderCard key={order.id} order={order} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
