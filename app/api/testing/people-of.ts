import type { Auth, Narrowing } from "@/lib/auth/server.ts";

const password = "correct horse battery";
const place = { address: "203.0.113.9", userAgent: "Firefox" };
const by = { who: "root" };

/** Headers of a browser in which somebody is signed in, on a page of ours. */
export type Signed = Readonly<Record<string, string>>;

/** People of one installation, each signed in. */
export interface People {
  /** May do everything; called Root. */
  readonly admin: Signed;
  /** Looks on, at everything. */
  readonly viewer: Signed;
  /** Somebody new who looks on, within `narrowing`. */
  viewerOf(narrowing: Narrowing): Promise<Signed>;
  /** Somebody new who may do what the Interact login allows, within `narrowing`. */
  supervisorOf(interactLogin: string, narrowing: Narrowing): Promise<Signed>;
}

/** Signs an administrator and others in, as a browser at `http://localhost:3000`. */
export async function peopleOf(auth: Auth): Promise<People> {
  let count = 0;

  async function signIn(login: string): Promise<Signed> {
    const { token } = await auth.signIn.byPassword(login, password, place);
    return { host: "localhost:3000", origin: "http://localhost:3000", cookie: `sid=${token}` };
  }

  async function somebody(
    role: "viewer" | "supervisor",
    narrowing: Narrowing,
    linked: { readonly interactLogin?: string } = {},
  ): Promise<Signed> {
    count += 1;
    const login = `person${count}`;
    await auth.people.create({ login, name: `Person ${count}`, role, password, narrowing, ...linked }, by);
    return signIn(login);
  }

  await auth.people.create({ login: "root", name: "Root", role: "admin", password }, by);
  return {
    admin: await signIn("root"),
    viewer: await somebody("viewer", {}),
    viewerOf: (narrowing) => somebody("viewer", narrowing),
    supervisorOf: (interactLogin, narrowing) => somebody("supervisor", narrowing, { interactLogin }),
  };
}
