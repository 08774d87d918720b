import type { ReactNode } from "react";
import { FreshFrame } from "../live/fresh-frame.tsx";
import { SpokenDigest } from "../live/spoken-digest.tsx";
import { KeyboardWays } from "./keyboard-ways.tsx";
import { Navigation } from "./navigation.tsx";
import { SkipLink } from "./skip-link.tsx";
import { TopBar } from "./top-bar.tsx";

/** The frame that stays while pages change: navigation, freshness, clock, keyboard, and the one stream. */
export function ConsoleFrame({ children }: { readonly children: ReactNode }) {
  return (
    <FreshFrame>
      <SkipLink />
      <Navigation />
      <TopBar />
      <main id="content" tabIndex={-1} className="page outline-none">
        {children}
      </main>
      <SpokenDigest />
      <KeyboardWays />
    </FreshFrame>
  );
}
