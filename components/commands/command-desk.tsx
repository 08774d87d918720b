"use client";

import { useEffect } from "react";
import { useFloorValue } from "@/lib/live/index.ts";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { CredentialDialog } from "./credential-dialog.tsx";
import { deskOfTab } from "./desk-of-tab.ts";
import { OrderTray } from "./order-tray.tsx";
import { rightsOfTab } from "./rights-of-tab.ts";
import { useDesk } from "./use-desk.ts";

/** What commands need beside every page: rights that are looked at again, the questions, and what became of orders. */
export function CommandDesk() {
  useEffect(() => {
    const lifetime = new AbortController();
    const stop = rightsOfTab.start();
    const look = () => void (document.visibilityState === "visible" ? rightsOfTab.refresh() : undefined);
    document.addEventListener("visibilitychange", look, { signal: lifetime.signal });
    return () => {
      stop();
      lifetime.abort();
    };
  }, []);
  const commands = useFloorValue((floor) => floor.commands);
  const orders = useDesk((state) => state.orders);
  // The floor may have told of a command before its answer said which one it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: every answer changes the orders.
  useEffect(() => {
    if (commands !== undefined) deskOfTab.note(commands);
  }, [commands, orders]);
  return (
    <>
      <ConfirmDialog />
      <CredentialDialog />
      <OrderTray />
    </>
  );
}
