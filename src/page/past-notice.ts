import { html } from 'hono/html';
import { dayInUtc } from '../core/answers/dates.ts';
import { type PageAsked, pagePath } from '../core/command/page-address.ts';
import { prepareContents, type Snapshot, snapshotOf } from '../core/digest/snapshot.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import { field } from '../core/message/field.ts';
import type { DateInline } from '../core/message/inline.ts';
import { prepareDifferences } from '../core/query/differences.ts';
import { linksFrom } from './dossier-page.ts';
import type { Html } from './layout.ts';
import type { PageParts } from './page-parts.ts';
import { phrasePart } from './render/phrase-part.ts';
import { renderView } from './render/render-view.ts';
import { runPage } from './run-page.ts';

/** Above a page of an earlier revision: which one it is, since when it was served, and what changed since. */
export async function pastNotice(asked: PageAsked, old: Dossier, newest: Dossier, parts: PageParts): Promise<Html> {
  const { words } = parts;
  const kept = (await parts.history.list(old.id)).find(({ revision }) => revision === old.revision);
  const day: DateInline[] =
    kept === undefined
      ? []
      : [
          {
            kind: 'date',
            text: dayInUtc(Temporal.Instant.fromEpochMilliseconds(kept.firstServed), words),
            of: { seen: kept.firstServed },
          },
        ];
  const revision = field('dossier', old.id, 'revision', old.revision, 'strong');
  const { view } = await runPage(
    {
      dossier: newest,
      facts: { before: await snapshotInTurns(old, parts) },
      invocation: { command: 'changes', options: { since: old.revision } },
    },
    parts,
  );
  const changes = renderView(
    { ...view, title: [], footer: [] },
    {
      words,
      level: 2,
      hrefOf: linksFrom({ dossier: newest.id, revision: null }, parts),
      pictureOf: () => null,
    },
  );
  const newer = pagePath(asked.invocation, { dossier: newest.id, revision: null }) ?? `/d/${newest.id}`;
  return html`<aside class="notice warning"><p>${phrasePart(words.webPage.past([revision], day.length === 0 ? null : day), null)} <a href="${newer}">${phrasePart(words.webPage.newest, null)}</a></p>
<details><summary>${phrasePart(words.webPage.whatChanged, null)}</summary>${changes}</details></aside>`;
}

/** What there was to see of a revision, computed a little at a time. */
export async function snapshotInTurns(dossier: Dossier, { work }: Pick<PageParts, 'work'>): Promise<Snapshot> {
  await work(prepareDifferences(dossier));
  await work(prepareContents(dossier));
  return snapshotOf(dossier);
}
