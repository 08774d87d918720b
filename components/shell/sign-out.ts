let isUnderWay = false;

/** Whether this page is being left because its person signed out. */
export function isSigningOut(): boolean {
  return isUnderWay;
}

/** Ends the session and shows the sign-in page, which leads back whom the server did not hear. */
export async function signOut(): Promise<void> {
  isUnderWay = true;
  await fetch("/api/session", { method: "DELETE" }).catch(() => undefined);
  window.location.assign("/sign-in");
}
