import { html } from 'hono/html';
import type { PageSession } from './sessions.ts';

export type Html = ReturnType<typeof html>;

/** A whole page around its content, and what happened last. */
export function layout(title: string, session: PageSession | null, content: Html): Html {
  const told = session?.told ?? null;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="stylesheet" href="/style.css"><script src="/keys.js" defer></script>
</head>
<body>
${told === null ? '' : html`<div class="${told.isProblem ? 'told problem' : 'told'}" role="${told.isProblem ? 'alert' : 'status'}" tabindex="-1">${told.text}</div>`}
${content}
</body>
</html>`;
}

/** The form by which a curator comes in. */
export function loginPage(token: string, problem: string | null): Html {
  return layout(
    'Parallax: log in',
    problem === null ? null : { id: '', name: '', csrf: '', told: { text: problem, isProblem: true } },
    html`<main class="login"><form method="post" action="/login">
<h1>Review of drafts</h1>
<label for="name">Your name, kept with each decision</label><input id="name" name="name" required maxlength="80" autocomplete="name">
<label for="token">The token that the terminal shows</label><input id="token" name="token" required value="${token}" autocomplete="off">
<div class="row"><button class="main">Log in</button></div>
</form></main>`,
  );
}
