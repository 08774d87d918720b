import "server-only";

export type { AccessChange, AccessChangeReason } from "./access/access-change.ts";
export type { Actor, KeyActor, PersonActor } from "./access/actor.ts";
export type { Account, AccountChange, NewAccount } from "./accounts/account.ts";
export { narrowingShape } from "./accounts/narrowing-text.ts";
export type { AuditAction, AuditEntry, AuditTrail } from "./audit-trail.ts";
export type { AskedRequest, Auth } from "./auth.ts";
export { AuthError, type AuthErrorCode } from "./auth-error.ts";
export { type AuthOptions, createAuth } from "./create-auth.ts";
export type { Holder, Narrowing, Role } from "./holder.ts";
export type { ApiKey, NewApiKey } from "./keys/api-key.ts";
export type { LimitName } from "./limits/create-rate-limits.ts";
export type { LinkUse } from "./links/create-link-desk.ts";
export { oidcTransactionSeconds } from "./oidc/oidc.ts";
export type { OidcSettings } from "./oidc/oidc-settings.ts";
export { parseRoleMap, type RoleMap } from "./oidc/role-map.ts";
export type { By } from "./people/by.ts";
export type { Rights } from "./rights/create-rights.ts";
export type { Permissions } from "./rights/permissions-of.ts";
export type { GrantSource, UserGrants } from "./rights/user-grants.ts";
export type { ScreenDesk } from "./screens/create-screen-desk.ts";
export type {
  NewScreenLink,
  Screen,
  ScreenActor,
  ScreenLink,
  ScreenLinkChange,
  ScreenRefusal,
} from "./screens/screen.ts";
export { isWeakSecret } from "./secret/is-weak-secret.ts";
export { loadAppSecret } from "./secret/load-app-secret.ts";
export { lifetimeMs, type OpenedSession, type Session, type SignInPlace } from "./sessions/session.ts";
export type { FirstAdministrator } from "./sign-in/first-administrator.ts";
export type { Team } from "./teams/create-team-book.ts";
export { notePeers } from "./web/note-peers.ts";
export { safeNextPath } from "./web/safe-next-path.ts";
export { parseTrustedProxies, type TrustedProxies } from "./web/trusted-proxies.ts";
