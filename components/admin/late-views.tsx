"use client";

import { lateQuerying } from "../shell/late-querying.tsx";
import { SkeletonPage } from "../shell/skeleton-page.tsx";

/** `PeopleView`, which comes late. */
export const LatePeopleView = lateQuerying(
  async () => (await import("./people/people-view.tsx")).PeopleView,
  SkeletonPage,
);

/** `TeamsView`, which comes late. */
export const LateTeamsView = lateQuerying(
  async () => (await import("./teams/teams-view.tsx")).TeamsView,
  SkeletonPage,
);

/** `SessionsView`, which comes late. */
export const LateSessionsView = lateQuerying(
  async () => (await import("./sessions/sessions-view.tsx")).SessionsView,
  SkeletonPage,
);

/** `ScreensView`, which comes late. */
export const LateScreensView = lateQuerying(
  async () => (await import("./screens/screens-view.tsx")).ScreensView,
  SkeletonPage,
);

/** `KeysView`, which comes late. */
export const LateKeysView = lateQuerying(
  async () => (await import("./keys/keys-view.tsx")).KeysView,
  SkeletonPage,
);
