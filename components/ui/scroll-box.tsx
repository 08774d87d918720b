import type { ReactNode } from "react";

/** A part of a page that scrolls by itself, reachable by keyboard: it can be focused and then scrolled by arrows. */
export function ScrollBox({
  label,
  isShort = false,
  children,
}: {
  readonly label: string;
  /** Also scrolls down instead of growing tall. */
  readonly isShort?: boolean;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and a named section would be one landmark too many.
    <div
      role="group"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region without links must take the focus (WCAG 2.1.1).
      tabIndex={0}
      className={`relative overflow-auto focus-visible:-outline-offset-2 ${isShort ? "max-h-96" : ""}`}
    >
      {children}
    </div>
  );
}
