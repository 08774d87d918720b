import type { ReactNode } from "react";
import type { StateShape } from "@/lib/format/index.ts";

const shapes: Record<StateShape, ReactNode> = {
  disc: <circle cx="6" cy="6" r="4.5" fill="currentColor" />,
  "half-disc": (
    <>
      <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 1.5a4.5 4.5 0 0 0 0 9z" fill="currentColor" />
    </>
  ),
  play: <path d="M2.5 1.5 10.5 6l-8 4.5z" fill="currentColor" />,
  "play-outline": (
    <path
      d="M3 2.4 9.6 6 3 9.6z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
    />
  ),
  hold: <path d="M4 2v8M8 2v8" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />,
  pencil: (
    <path
      d="M2 10l.6-2.6L8 2l2 2-5.4 5.4z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinejoin="round"
    />
  ),
  pause: <path d="M2 1.5h3v9H2zM7 1.5h3v9H7z" fill="currentColor" />,
  bang: (
    <>
      <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M6 3v3.4M6 8.4v.2" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
  ring: <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  hatched: (
    <>
      <circle
        cx="6"
        cy="6"
        r="4.5"
        fill="none"
        stroke="currentColor"
        strokeDasharray="2 1.4"
        strokeWidth="1.3"
      />
      <path d="M3.4 7.4 7.4 3.4M4.8 8.8l4-4" stroke="currentColor" strokeWidth="1" />
    </>
  ),
};

/** The shape of a state in the current colour. Decoration: the word beside it tells the same. */
export function StateIcon({ shape }: { readonly shape: StateShape }) {
  return (
    <svg viewBox="0 0 12 12" className="size-3 shrink-0 self-center" aria-hidden="true" focusable="false">
      {shapes[shape]}
    </svg>
  );
}
