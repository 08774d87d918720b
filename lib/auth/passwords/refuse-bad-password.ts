import { AuthError } from "../auth-error.ts";
import { checkPassword } from "./check-password.ts";

/** Before anything is done with a new password. @throws AuthError `bad_password` with what is wrong as `fault` */
export function refuseBadPassword(password: string, login: string): void {
  const fault = checkPassword(password, login);
  if (fault !== undefined) throw new AuthError("bad_password", { fault });
}
