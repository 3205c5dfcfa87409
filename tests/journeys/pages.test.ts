// What is true of every page.
import { after } from "node:test"
import { openStage } from "./stage.ts"
import { pages } from "./stories/pages.ts"
import { signOut } from "./stories/sign-out.ts"
import { tellAll } from "./tell.ts"

const stage = await openStage()
after(() => stage.close())

const stories = [
  pages,
  // This ends the session of whom it is about.
  signOut,
]

tellAll(stage, stories)
