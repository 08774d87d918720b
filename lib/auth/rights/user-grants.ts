/** What the CTI says that a login may do [manual: get_user_grants]. Names are the manual's; unknown ones are kept. */
export interface UserGrants {
  readonly supervision: readonly string[];
  /** Access to registers, such as `alarms_full_access`. */
  readonly access: readonly string[];
}

/** Where grants are asked: the CTI. It checks no password, so its answer proves nobody's identity. */
export interface GrantSource {
  /** Undefined when the CTI knows no such login; rejects when it could not be asked. */
  userGrants(login: string): Promise<UserGrants | undefined>;
}
