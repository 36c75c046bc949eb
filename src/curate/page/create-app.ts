import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import { placeOf } from '../../core/review/work-left.ts';
import type { Done } from '../request.ts';
import type { ReviewDesk } from '../review-desk.ts';
import { keys } from './keys.ts';
import { layout, loginPage } from './layout.ts';
import { type FormTexts, fieldsOfForm } from './read-form.ts';
import { requestOfForm } from './request-of-form.ts';
import { itemAt, reviewPage } from './review-page.ts';
import { createSessions, isSameText, type PageSession } from './sessions.ts';
import { style } from './style.ts';

export interface AppParts {
  token: string;
  /** Whether a Host header is one of ours, so that no other name can be bound to this address. */
  isOwnHost(host: string): boolean;
  /** The first source to show. */
  first: string;
  sources(): readonly string[];
  open(source: string): Promise<{ ok: true; desk: ReviewDesk } | { ok: false; problems: readonly string[] }>;
}

const cookie = 'parallax-curate';
const mostBytes = 200_000;
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The page of the review: login, article beside draft, and one address for each decision. */
export function createApp({ token, isOwnHost, first, sources, open }: AppParts): Hono {
  const sessions = createSessions(token);
  const app = new Hono();
  app.use(async (c, next) => {
    if (!isOwnHost(c.req.header('host') ?? '')) return c.text('This page is not served under that name.', 421);
    await next();
    c.header('content-security-policy', policy);
    c.header('referrer-policy', 'no-referrer');
    c.header('x-content-type-options', 'nosniff');
    c.header('cross-origin-opener-policy', 'same-origin');
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
    return;
  });
  app.use(bodyLimit({ maxSize: mostBytes, onError: (c) => c.text('This form is too long.', 413) }));
  app.get('/style.css', (c) => c.body(style, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get('/keys.js', (c) => c.body(keys, 200, { 'content-type': 'text/javascript; charset=utf-8' }));
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.get('/login', (c) => c.html(loginPage(c.req.query('token') ?? '', null)));
  app.post('/login', async (c) => {
    const form = await readForm(c);
    const name = (form.get('name') ?? '').replaceAll(/\s+/gu, ' ').trim().slice(0, 80);
    if (name === '')
      return c.html(loginPage(form.get('token') ?? '', 'Write the name that is kept with your decisions.'), 422);
    const session = sessions.logIn(form.get('token') ?? '', name);
    if (session === null) return c.html(loginPage('', 'That is not the token that the terminal shows.'), 403);
    setCookie(c, cookie, session.id, { httpOnly: true, sameSite: 'Strict', path: '/' });
    return c.redirect(`/review/${first}`, 303);
  });
  app.use(async (c, next) => (sessionOf(c) === null ? c.redirect('/login', 303) : next()));
  app.get('/', (c) => c.redirect(`/review/${first}`, 303));
  app.post('/logout', async (c) => {
    const session = sessionOf(c);
    if (session === null || !isSent(await readForm(c), session)) return c.text(notSent, 403);
    sessions.logOut(session.id);
    return c.redirect('/login', 303);
  });
  app.get('/review/:source', async (c) => {
    const session = sessionOf(c);
    const opened = await open(c.req.param('source'));
    if (session === null) return c.redirect('/login', 303);
    const found = opened.ok ? opened.desk.look() : opened;
    if (!opened.ok || !found.ok) return c.html(problemPage(found.ok ? [] : found.problems), 404);
    const { look } = found;
    const item = itemAt(look, c.req.query('at'), Number(c.req.query('behind') ?? -1));
    const page = reviewPage(look, opened.desk.reviewed, item, {
      session,
      sources: sources(),
      posted: null,
      merged: c.req.query('with') ?? null,
    });
    session.told = null;
    return c.html(page);
  });
  app.post('/review/:source', async (c) => {
    const session = sessionOf(c);
    const form = await readForm(c);
    if (session === null || !isSent(form, session)) return c.text(notSent, 403);
    const opened = await open(c.req.param('source'));
    const found = opened.ok ? opened.desk.look() : opened;
    if (!opened.ok || !found.ok) return c.html(problemPage(found.ok ? [] : found.problems), 404);
    const { desk } = opened;
    const { look } = found;
    const item = itemAt(look, form.get('item'));
    const read = requestOfForm(form, look, desk.reviewed.capture);
    const address = `/review/${desk.reviewed.source}`;
    if (read.kind === 'with')
      return c.redirect(`${address}?at=${encodeURIComponent(read.at)}&with=${encodeURIComponent(read.draft)}`, 303);
    const done: Done =
      read.kind === 'problems' ? { ok: false, problems: read.problems } : await desk.decide(read.request, session.name);
    session.told = done.ok
      ? { text: done.told, isProblem: false }
      : { text: done.problems.join('\n'), isProblem: true };
    const behind = item === null ? -1 : placeOf(item)[0];
    if (done.ok || item === null)
      return c.redirect(
        `${address}?behind=${read.kind === 'request' && read.request.kind === 'undo' ? -1 : behind}`,
        303,
      );
    const now = desk.look();
    const shown = now.ok ? now.look : look;
    const posted = {
      fields: fieldsOfForm(form, shown),
      also: (form.get('also') ?? '').split(' ').filter((id) => id !== ''),
    };
    const page = reviewPage(shown, desk.reviewed, item, { session, sources: sources(), posted, merged: null });
    session.told = null;
    return c.html(page, 409);
  });
  return app;

  function sessionOf(c: Context): PageSession | null {
    return sessions.find(getCookie(c, cookie));
  }
}

const notSent = 'This form did not come from this page. Load the page again.';

function isSent(form: FormTexts, session: PageSession): boolean {
  return isSameText(form.get('csrf') ?? '', session.csrf);
}

async function readForm(c: Context): Promise<FormTexts> {
  const body = await c.req.parseBody();
  return new Map(
    Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
  );
}

function problemPage(problems: readonly string[]) {
  const told = { text: problems.join('\n'), isProblem: true };
  return layout(
    'Cannot be shown',
    { id: '', name: '', csrf: '', told },
    html`<main><p><a href="/">Back</a></p></main>`,
  );
}
