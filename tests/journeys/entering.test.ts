// How people come in, and who lets them.
import { after } from "node:test"
import { openStage } from "./stage.ts"
import { card } from "./stories/card.ts"
import { invitation } from "./stories/invitation.ts"
import { keyboard } from "./stories/keyboard.ts"
import { language } from "./stories/language.ts"
import { lock } from "./stories/lock.ts"
import { passkey } from "./stories/passkey.ts"
import { provider } from "./stories/provider.ts"
import { secondSteps } from "./stories/second-steps.ts"
import { signIn } from "./stories/sign-in.ts"
import { stepPolicy } from "./stories/step-policy.ts"
import { users } from "./stories/users.ts"
import { tellAll } from "./tell.ts"

const stage = await openStage()
after(() => stage.close())

const stories = [
  signIn,
  language,
  invitation,
  users,
  provider,
  card,
  keyboard,
  // This lets time pass.
  lock,
  // These end the other sessions of whom they are about.
  passkey,
  secondSteps,
  stepPolicy,
]

tellAll(stage, stories)
