import { after } from "node:test"
import { openStage } from "./stage.ts"
import { archiveDossier } from "./stories/archive-dossier.ts"
import { backups } from "./stories/backups.ts"
import { conflict } from "./stories/conflict.ts"
import { documents } from "./stories/documents.ts"
import { exportPerson } from "./stories/export-person.ts"
import { fieldsOfRights } from "./stories/fields-of-rights.ts"
import { findPerson } from "./stories/find-person.ts"
import { frame } from "./stories/frame.ts"
import { frontDesk } from "./stories/front-desk.ts"
import { importFile } from "./stories/import-file.ts"
import { inactive } from "./stories/inactive.ts"
import { journal } from "./stories/journal.ts"
import { paper } from "./stories/on-paper.ts"
import { pictures } from "./stories/pictures.ts"
import { tasks } from "./stories/tasks.ts"
import { archiveTerms, singleTerms } from "./stories/single-terms.ts"
import { terms } from "./stories/terms.ts"
import { tellAll } from "./tell.ts"

const stage = await openStage()
after(() => stage.close())

const stories = [
  // The first, as long as nobody made a backup.
  frame,
  pictures,
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
  frontDesk,
  fieldsOfRights,
  // These let days pass.
  singleTerms,
  archiveTerms,
]

tellAll(stage, stories)
