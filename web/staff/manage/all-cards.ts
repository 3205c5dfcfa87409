import { cards as accounts } from "#web/staff/accounts/cards.ts"
import { cards as approvals } from "#web/staff/approvals/cards.ts"
import { cards as backups } from "#web/staff/backups/cards.ts"
import { cards as certificates } from "#web/staff/certificates/cards.ts"
import { cards as dossiers } from "#web/staff/dossiers/cards.ts"
import { cards as emergency } from "#web/staff/emergency/cards.ts"
import { cards as erasure } from "#web/staff/erasure/cards.ts"
import { cards as faults } from "#web/staff/faults/cards.ts"
import { cards as folders } from "#web/staff/folders/cards.ts"
import { cards as groups } from "#web/staff/groups/cards.ts"
import { cards as holds } from "#web/staff/holds/cards.ts"
import { cards as imports } from "#web/staff/imports/cards.ts"
import { cards as oidc } from "#web/staff/oidc/cards.ts"
import { cards as persons } from "#web/staff/persons/cards.ts"
import { cards as retention } from "#web/staff/retention/cards.ts"
import { cards as review } from "#web/staff/review/cards.ts"
import { cards as teams } from "#web/staff/teams/cards.ts"
import { cards as users } from "#web/staff/users/cards.ts"

/** Every card of *Beheer*, in the order in which each group shows its own. */
export const allCards = [
  ...users,
  ...groups,
  ...teams,
  ...review,
  ...retention,
  ...erasure,
  ...holds,
  ...persons,
  ...certificates,
  ...folders,
  ...emergency,
  ...approvals,
  ...accounts,
  ...oidc,
  ...faults,
  ...dossiers,
  ...imports,
  ...backups,
]
