"use client";

import { useSyncExternalStore } from "react";

export type NotificationState = NotificationPermission | "missing";

const listeners = new Set<() => void>();

/** What this browser allows; told anew after it was asked, and when somebody comes back to the page. */
export function useNotificationPermission(): NotificationState {
  return useSyncExternalStore(subscribe, read, () => "default" as const);
}

/** Asks the person, which a browser lets happen only within a press. */
export async function askForNotifications(): Promise<NotificationState> {
  if (read() === "default") await Notification.requestPermission();
  for (const listener of listeners) listener();
  return read();
}

function read(): NotificationState {
  return "Notification" in window ? Notification.permission : "missing";
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("focus", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("focus", listener);
  };
}
