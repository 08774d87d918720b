/** Who is signed in, as the page says it. */
export interface ShownPerson {
  readonly name: string;
  readonly login: string;
  readonly isAdministrator: boolean;
}
