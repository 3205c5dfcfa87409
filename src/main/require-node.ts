// The first thing that is read: on a Node that is too old the rest would end in a stack trace.
const needed = 26
const [major = "0"] = process.versions.node.split(".")

if (Number(major) < needed) {
  const own = "npm run hoeder -- help"
  console.error(
    `Hoeder draait op Node ${needed}; dit is Node ${process.versions.node}. Met "${own}" gaat het vanzelf goed, na "npm install".`,
  )
  console.error(
    `Hoeder runs on Node ${needed}; this is Node ${process.versions.node}. "${own}" picks the right one, after "npm install".`,
  )
  process.exit(1)
}
