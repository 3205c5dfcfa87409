// The stories of what ends for good: they let years go by, so they have a stage of their own.
import { after } from "node:test"
import { openStage } from "./stage.ts"
import { anonymise } from "./stories/anonymise.ts"
import { bulkErasure } from "./stories/bulk-erasure.ts"
import { folder } from "./stories/folder.ts"
import { tellAll } from "./tell.ts"

const stage = await openStage()
after(() => stage.close())

tellAll(stage, [folder, anonymise, bulkErasure])
