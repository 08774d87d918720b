/** Who is signed in, as the page says it. */
export interface ShownPerson {
  readonly name: string;
  readonly login: string;
  readonly isAdministrator: boolean;
  /** May have reports of shifts made. */
  readonly mayReport: boolean;
}
