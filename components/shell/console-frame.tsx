import type { ReactNode } from "react";
import { CommonKeys } from "../keyboard/common-keys.tsx";
import { KeyboardHelp } from "../keyboard/keyboard-help.tsx";
import { KeyboardWays } from "../keyboard/keyboard-ways.tsx";
import { FreshFrame } from "../live/fresh-frame.tsx";
import { LateEmptyFloor } from "../live/late-empty-floor.tsx";
import { Palette } from "../palette/palette.tsx";
import { ApplySettings } from "./apply-settings.tsx";
import { LoadLazyParts } from "./load-lazy-parts.tsx";
import { Navigation } from "./navigation.tsx";
import type { ShownPerson } from "./shown-person.ts";
import { SkipLink } from "./skip-link.tsx";
import { TopBar } from "./top-bar.tsx";

/** The frame that stays while pages change: navigation, freshness, clock, keyboard, and the one stream. */
export function ConsoleFrame({
  person,
  children,
}: {
  readonly person: ShownPerson;
  readonly children: ReactNode;
}) {
  return (
    <FreshFrame>
      <ApplySettings />
      <SkipLink />
      <Navigation isAdministrator={person.isAdministrator} mayReport={person.mayReport} />
      <TopBar person={person} />
      {/* The keys of every page stand before those of the page, which are asked first. */}
      <CommonKeys />
      <main id="content" tabIndex={-1} className="page outline-none">
        <LateEmptyFloor />
        {children}
      </main>
      <Palette />
      <KeyboardHelp />
      <KeyboardWays />
      <LoadLazyParts />
    </FreshFrame>
  );
}
