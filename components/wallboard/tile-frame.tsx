"use client";

import type { CSSProperties, ReactNode } from "react";

/** The head of a tile over what it shows. The name shrinks before it is cut. */
export function TileFrame({
  title,
  about,
  aside,
  children,
}: {
  readonly title: string;
  /** What the tile is of, where the title does not say: services, a medium. */
  readonly about?: string | undefined;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const length = title.length + (about === undefined ? 0 : about.length + 3);
  return (
    <>
      <header className="tile-head" style={{ "--letters": Math.max(8, length) } as CSSProperties}>
        <h2 data-cut-name="">
          {title}
          {about === undefined ? null : <span className="text-ink-soft"> · {about}</span>}
        </h2>
        {aside}
      </header>
      {children}
    </>
  );
}
