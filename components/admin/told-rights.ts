/** What somebody sees and may do, as the server tells it. */
export interface ToldRights {
  readonly scope:
    | { readonly kind: "all" | "none" }
    | {
        readonly kind: "lists";
        readonly services: readonly string[] | "all";
        readonly agents: readonly string[] | "all";
      };
  /** By the permission's name. */
  readonly permissions: Readonly<Record<string, boolean>>;
  readonly interactLogin?: string | undefined;
  /** What the CTI told of the login that counts, by the manual's names. */
  readonly grants?:
    | { readonly supervision: readonly string[]; readonly access: readonly string[] }
    | undefined;
  readonly grantsAt?: string | undefined;
}
