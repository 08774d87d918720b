import type { SupervisorFacts, World } from "../../world/types";

/** What may be changed of a supervisor's login; a login that is new begins with no rights. */
export interface SupervisorChange {
  readonly login: string;
  readonly password?: string | undefined;
  /** Replaces the rights of supervision. */
  readonly supervision?: readonly string[] | undefined;
}

const nobody = { password: "", grants: { supervision: [], access: [], agent: [], calls: [] } };

/** The logins that may supervise: the world's, as tests have changed them. */
export class Supervisors {
  readonly #world: Pick<World, "supervisors">;
  readonly #changed = new Map<string, SupervisorFacts>();

  constructor(world: Pick<World, "supervisors">) {
    this.#world = world;
  }

  find(login: string): SupervisorFacts | undefined {
    return this.#changed.get(login) ?? this.#world.supervisors().find((each) => each.login === login);
  }

  change({ login, password, supervision }: SupervisorChange): void {
    const before = this.find(login) ?? { login, ...nobody };
    const grants = supervision === undefined ? before.grants : { ...before.grants, supervision };
    this.#changed.set(login, { login, password: password ?? before.password, grants });
  }
}
