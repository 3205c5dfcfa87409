// Finds a Chromium for the journeys, or installs one; says plainly where it cannot. One without a window does as a whole one does,
// for a fifth less of the processor's time.
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"

const places = [
  process.env["HOEDER_TEST_BROWSER"],
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
]

const found = (): string | undefined => places.find((place) => place !== undefined && place !== "" && existsSync(place))

const apt = (...args: string[]): boolean =>
  spawnSync("apt-get", args, { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status ===
  0
const install = (...names: string[]): boolean => apt("install", "-y", "-qq", "--no-install-recommends", ...names)

/** Whether there is none without a window, nor one that was named: then it is worth its installing, whatever else is there. */
const wantsBrowser = (): boolean => {
  const browser = found()
  return browser === undefined || (browser !== places[0] && !browser.endsWith("-headless-shell"))
}

/** Programs of other makers that the tests ask for their opinion, with the Debian package that brings each. */
const peers = { unzip: "unzip", "7z": "p7zip-full", xmllint: "libxml2-utils" } as const

/** Sees to it that a browser and the peers are there. Gives the browser's path; `undefined` with a message where it cannot. */
export function readyBrowser(): string | undefined {
  const missing = Object.entries(peers).filter(([command]) => spawnSync("which", [command]).status !== 0)
  const wanted = missing.map(([, name]) => name)
  if ((wanted.length > 0 || wantsBrowser()) && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log(`Installing for the tests: ${[...wanted, ...(wantsBrowser() ? ["a browser"] : [])].join(", ")} ...`)
    apt("update", "-qq")
    if (wanted.length > 0) install(...wanted)
    // Not every distribution has it.
    if (wantsBrowser() && !install("chromium-headless-shell") && found() === undefined) install("chromium")
  }
  const browser = found()
  if (browser === undefined) {
    console.log(
      "No Chromium or Chrome was found, and it could not be installed. Install one (on Debian: apt-get install chromium)\n" +
        "or name it in HOEDER_TEST_BROWSER.",
    )
  }
  for (const [command, name] of Object.entries(peers)) {
    if (spawnSync("which", [command]).status !== 0)
      console.log(`${command} is missing: install it (on Debian: apt-get install ${name}).`)
  }
  return browser
}
