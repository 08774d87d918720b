import type { ReactNode } from "react";

/** A plain screen that says one thing, and never a figure. */
export function CalmScreen({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}) {
  return (
    <main className="wallboard calm-screen" data-board-theme="dark">
      <h1>{title}</h1>
      <p>{text}</p>
      {children}
    </main>
  );
}
