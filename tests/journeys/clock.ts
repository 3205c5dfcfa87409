// Loaded into the program before all else: lets a story wait minutes without waiting them.
let ahead = Temporal.Duration.from({ minutes: 0 })
const machine = Temporal.Now.instant.bind(Temporal.Now)

Temporal.Now.instant = () => machine().add(ahead)
process.on("message", (minutes: number) => {
  ahead = ahead.add({ minutes })
  process.send?.(minutes)
})
// The story's hold on the clock is no reason to go on living.
process.channel?.unref()
