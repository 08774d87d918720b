import type { ReactNode } from "react";

/** What stands where a list would be when there is nothing to list. */
export function EmptyNote({ children }: { readonly children: ReactNode }) {
  return <p className="px-4 py-6 text-ink-soft">{children}</p>;
}
