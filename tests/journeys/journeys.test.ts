import { after } from "node:test"
import { openStage } from "./stage.ts"
import { archiveDossier } from "./stories/archive-dossier.ts"
import { backups } from "./stories/backups.ts"
import { card } from "./stories/card.ts"
import { conflict } from "./stories/conflict.ts"
import { documents } from "./stories/documents.ts"
import { exportPerson } from "./stories/export-person.ts"
import { fieldsOfRights } from "./stories/fields-of-rights.ts"
import { findPerson } from "./stories/find-person.ts"
import { frontDesk } from "./stories/front-desk.ts"
import { importFile } from "./stories/import-file.ts"
import { inactive } from "./stories/inactive.ts"
import { invitation } from "./stories/invitation.ts"
import { journal } from "./stories/journal.ts"
import { keyboard } from "./stories/keyboard.ts"
import { lock } from "./stories/lock.ts"
import { pages } from "./stories/pages.ts"
import { paper } from "./stories/on-paper.ts"
import { passkey } from "./stories/passkey.ts"
import { pictures } from "./stories/pictures.ts"
import { provider } from "./stories/provider.ts"
import { secondSteps } from "./stories/second-steps.ts"
import { signIn } from "./stories/sign-in.ts"
import { signOut } from "./stories/sign-out.ts"
import { stepPolicy } from "./stories/step-policy.ts"
import { tasks } from "./stories/tasks.ts"
import { archiveTerms, singleTerms } from "./stories/single-terms.ts"
import { terms } from "./stories/terms.ts"
import { users } from "./stories/users.ts"
import { tellAll } from "./tell.ts"

const stage = await openStage()
after(() => stage.close())

const stories = [
  pictures,
  signIn,
  findPerson,
  journal,
  documents,
  importFile,
  exportPerson,
  conflict,
  tasks,
  inactive,
  paper,
  archiveDossier,
  backups,
  terms,
  provider,
  card,
  frontDesk,
  fieldsOfRights,
  invitation,
  users,
  keyboard,
  pages,
  // These let days pass.
  singleTerms,
  archiveTerms,
  lock,
  // These end the other sessions of whom they are about.
  passkey,
  secondSteps,
  stepPolicy,
  signOut,
]

tellAll(stage, stories)
