const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0) ?? 63};`)

/** Text in which addresses can be followed and a code stands out. */
const shown = (text: string): string =>
  escaped(text)
    .replace(/https?:\/\/[^\s<>]+/g, (link) => `<a href="${link}">${link}</a>`)
    .replace(/^ {4}(\d{6})$/gm, '<strong class="code">$1</strong>')

/** A mail as it came in. */
export type ReceivedMail = { readonly to: string; readonly subject: string; readonly text: string; readonly at: string }

const article = ({ to, subject, text, at }: ReceivedMail, zone: string): string => {
  const time = Temporal.Instant.from(at).toZonedDateTimeISO(zone)
  const clock = time.toPlainTime().toString({ smallestUnit: "second" })
  return `<article>
<h2>${escaped(subject)}</h2>
<p class="head">Aan <b>${escaped(to)}</b> om <time datetime="${at}">${clock}</time></p>
<div class="text">${shown(text.trim())}</div>
</article>`
}

export type PageSetting = {
  readonly mails: readonly ReceivedMail[]
  readonly refreshing: boolean
  readonly zone: string
}

/** The demo's mailbox as a page without script. */
export const mailboxPage = ({ mails, refreshing, zone }: PageSetting): string => `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Postvak van de demo</title>
<link rel="stylesheet" href="/demo/mail.css">
</head>
<body>
<header>
<h1>Postvak van de demo</h1>
<p>Alle e-mail van de demo komt hier aan; er gaat niets naar buiten. ${
  refreshing
    ? 'De pagina ververst zichzelf. <a href="/demo/mail?stil">Verversen stilzetten</a>'
    : '<a href="/demo/mail">Vanzelf verversen</a>'
}</p>
</header>
<main>
${mails.length === 0 ? '<p class="empty">Nog geen e-mail. Meld je aan: de code komt hier binnen.</p>' : mails.map((mail) => article(mail, zone)).join("\n")}
</main>
</body>
</html>
`

export const mailboxStyle = `:root {
  color-scheme: light dark;
  --ground: light-dark(#f4f6f5, #14181a);
  --paper: light-dark(#ffffff, #1d2326);
  --ink: light-dark(#1c2426, #e6ecec);
  --quiet: light-dark(#52605f, #a3b2b1);
  --line: light-dark(#d9e0de, #333d40);
  --accent: light-dark(#0b6b5d, #5ecdb8);
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2rem 1rem 4rem; max-width: 46rem;
  background: var(--ground); color: var(--ink);
  font: 1rem/1.55 "Inter Variable", Inter, system-ui, sans-serif;
}
h1 { margin: 0; font-size: 1.6rem; letter-spacing: -0.01em; }
header p, .head { margin: 0.3rem 0 0; color: var(--quiet); }
main { margin-top: 1.5rem; display: grid; gap: 1rem; }
article, .empty {
  margin: 0; padding: 1.25rem 1.5rem; border: 1px solid var(--line); border-radius: 12px;
  background: var(--paper); overflow-wrap: anywhere;
}
article h2 { margin: 0; font-size: 1.1rem; }
.head b { font-weight: 600; color: var(--ink); }
.head { padding-bottom: 0.9rem; border-bottom: 1px solid var(--line); }
.text { margin-top: 0.9rem; white-space: pre-line; }
.code {
  display: inline-block; margin: 0.25rem 0; padding: 0.2rem 0.9rem; border-radius: 8px;
  background: var(--ground); color: var(--accent); font-size: 1.6rem; letter-spacing: 0.2em;
}
a { color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
`
