import type { ReactNode } from "react";

/** One line of a list of facts: what it is, and its value. Stands in a `<dl>`. */
export function Fact({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4 py-0.5 text-[0.8125rem]">
      <dt className="text-ink-soft">{label}</dt>
      <dd className="min-w-0 text-end wrap-anywhere">{children}</dd>
    </div>
  );
}
