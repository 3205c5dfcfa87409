/**
 * Those for whom a site is, and who sign in there: the staff first of all. `gate/accounts` tells what goes with one; to all others it is
 * but a name.
 */
export interface Audience {
  readonly name: string
}
