import type { ReactNode } from "react";

/** Title of a page, with what belongs beside it. */
export function PageHeader({
  title,
  children,
}: {
  readonly title: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <header className="flex shrink-0 flex-wrap items-center gap-x-6 gap-y-2">
      <h1
        className="line-clamp-2 min-w-0 text-xl font-semibold tracking-tight wrap-anywhere"
        {...(typeof title === "string" ? { title } : {})}
      >
        {title}
      </h1>
      {children}
    </header>
  );
}
