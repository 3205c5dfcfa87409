// The stories of who may do what: they move the clock by months, so they have a stage of their own.
import { after } from "node:test"
import { openStage } from "./stage.ts"
import { emergencyAccess } from "./stories/emergency-access.ts"
import { teamLead } from "./stories/team-lead.ts"
import { trainees } from "./stories/trainees.ts"
import { unusedRights } from "./stories/unused-rights.ts"
import { tellAll } from "./tell.ts"

const stage = await openStage()
after(() => stage.close())

tellAll(stage, [trainees, teamLead, emergencyAccess, unusedRights])
