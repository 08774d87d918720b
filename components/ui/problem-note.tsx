import type { ReactNode } from "react";

/** Something went wrong in place of a page: what it is, and the next steps. */
export function ProblemNote({
  title,
  text,
  code,
  children,
}: {
  readonly title: string;
  readonly text: string;
  /** What an administrator finds in the log. */
  readonly code?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <div className="m-auto w-full max-w-xl px-6 py-16">
      {/* Lucide's "triangle-alert", drawn here: every page loads what stands for its own failure. */}
      <svg
        viewBox="0 0 24 24"
        className="mb-4 size-8 fill-none stroke-current stroke-[1.5] text-delayed"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d="m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01" />
      </svg>
      <h1 className="mb-2 text-xl font-semibold tracking-tight">{title}</h1>
      <p className="text-ink-soft">{text}</p>
      {code === undefined ? null : <code className="mt-3 block text-xs text-ink-soft">{code}</code>}
      <div className="mt-6 flex flex-wrap gap-3">{children}</div>
    </div>
  );
}
