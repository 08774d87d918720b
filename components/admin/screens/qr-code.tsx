"use client";

import { encode } from "uqr";

const quietZone = 4;

/** A text as a QR code, drawn here: dark on light in both themes, because many cameras read no other. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { ecc: "M", border: quietZone });
  return (
    <div className="mt-4 flex justify-center" style={{ colorScheme: "light" }}>
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
        className="size-56 rounded-md bg-surface text-ink"
      >
        <path d={pathOf(data)} fill="currentColor" />
      </svg>
    </div>
  );
}

function pathOf(modules: readonly (readonly boolean[])[]): string {
  return modules
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join("");
}
