import { AuthError, type AuthErrorCode } from "@/lib/auth/server.ts";
import { answerUnavailable } from "./answer-unavailable.ts";
import { type ProblemCode, problem } from "./problem.ts";

/** Total: a new way to be refused must be given its answer. */
const answers: Readonly<Record<AuthErrorCode, readonly [ProblemCode, string]>> = {
  invalid_credentials: ["unauthenticated", "Login or password is not right."],
  rate_limited: ["rate_limited", "Too many attempts; wait as long as Retry-After says."],
  busy: ["unavailable", "Too many people sign in at this moment; try again shortly."],
  demo_unavailable: ["forbidden", "Trying out is not offered here."],
  not_found: ["not_found", "There is no such thing."],
  login_taken: ["refused", "Somebody has this login already."],
  bad_login: ["bad_request", "A login has 1 to 64 letters, digits and ._@+-, without spaces."],
  bad_name: ["bad_request", "A name has 1 to 100 characters that can be seen."],
  bad_password: [
    "bad_request",
    "A password has 12 to 128 characters, is not monotonous and lacks the login.",
  ],
  last_administrator: ["refused", "Nobody else could administer: make another administrator first."],
  invalid_link: ["not_found", "This link was used, is over, or never was."],
  bad_key: ["bad_request", "The key would end before it begins."],
  bad_team: ["bad_request", "The team's name is taken, or its list of agents cannot be used."],
  oidc_off: ["not_found", "No identity provider is configured."],
  oidc_unavailable: ["unavailable", "The identity provider cannot be reached; try again shortly."],
  oidc_expired: ["forbidden", "This sign-in took too long or began elsewhere; begin anew."],
  oidc_refused: ["forbidden", "The identity provider did not let this sign-in through."],
  oidc_no_role: ["forbidden", "None of your groups gives a role here; ask an administrator."],
  oidc_disabled: ["forbidden", "This account is disabled; ask an administrator."],
  bad_screen: [
    "bad_request",
    "A link is for a board there is, for 1 to 100 screens, and ends in the time to come.",
  ],
  screen_unknown: ["unauthenticated", "This screen's link never was; ask an administrator for one."],
  screen_revoked: ["unauthenticated", "This screen's link was revoked; ask an administrator for another."],
  screen_expired: ["unauthenticated", "This screen's link has expired; ask an administrator for another."],
  screen_full: ["forbidden", "This link let in as many screens as it may; ask an administrator for another."],
  screen_elsewhere: ["forbidden", "This link works only in the network of its first screen."],
};

/** The answer to a request whose `work` was refused by sign-in. 503 while the database is away; every other error is thrown on. */
export async function answerAuthError<Answer = Response>(
  work: () => Promise<Answer>,
): Promise<Answer | Response> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AuthError)) return answerUnavailable(error);
    const [code, detail] = answers[error.code];
    const { retryAfterSeconds, fault } = error;
    return problem(
      code,
      detail,
      retryAfterSeconds === undefined ? {} : { "Retry-After": String(retryAfterSeconds) },
      { reason: error.code, ...(fault === undefined ? {} : { fault }) },
    );
  }
}
