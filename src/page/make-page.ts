import type { PageAsked } from '../core/command/page-address.ts';
import { pagePath } from '../core/command/page-address.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import { isRefusal } from '../core/message/is-refusal.ts';
import { blocksOf } from '../core/message/phrases-of.ts';
import type { Picture } from '../core/message/picture.ts';
import type { View } from '../core/message/view.ts';
import { claimsForm } from './claims-form.ts';
import { dossierPage } from './dossier-page.ts';
import { findMeant } from './find-asked.ts';
import type { Html } from './layout.ts';
import { type MadePage, made } from './page-cache.ts';
import type { PageParts, PicturesForPages } from './page-parts.ts';
import { pastNotice, snapshotInTurns } from './past-notice.ts';
import type { Pictures } from './pictures.ts';
import type { DrawnPicture } from './render/render-view.ts';
import { type RanPage, runPage } from './run-page.ts';
import { askWholeProof } from './whole-proof.ts';
import { type Ask, askWithPicture } from './with-picture.ts';

export const htmlType = 'text/html; charset=utf-8';

/** What a page is made of besides its parts. */
export interface MakeContext {
  parts: PageParts;
  pictures: Pictures;
  /** Scheme and host of the addresses that others fetch. */
  origin: string;
}

/**
 * Makes the page of an address: the answer of the command that it asks for, over the dossier as it is or was. What is
 * wrong with an address is told as the command tells it: 404 where its path names nothing, else 400.
 */
export async function makePage(
  asked: PageAsked,
  dossier: Dossier,
  { parts, pictures, origin }: MakeContext,
): Promise<MadePage> {
  const newest = parts.dossiers().get(dossier.id) ?? dossier;
  const meant = await findMeant(asked, dossier, parts);
  const moved = meant === null ? null : pagePath(meant, asked);
  if (moved !== null)
    return made({ status: 302, location: moved, body: '', type: htmlType, pictures: [], isWhole: true });
  const { view, failed } = await answer(asked, dossier, newest, parts);
  // Of this revision, so that the pictures can be made again when there is a newer one.
  const shownAt = pagePath(asked.invocation, { dossier: dossier.id, revision: dossier.revision });
  const { drawn, isWhole } = await drawAll(view, pictures, () => shownAt);
  const notice = dossier.revision === newest.revision ? '' : await pastNotice(asked, dossier, newest, parts);
  const page = dossierPage(
    { asked, dossier, view, notice, form: formFor(asked, dossier, parts), drawn, origin },
    parts,
  );
  return made({
    status: failed ? 500 : isRefusal(view) ? (asked.isById ? 404 : 400) : 200,
    body: String(await page),
    type: htmlType,
    pictures: [...drawn.keys()],
    isWhole: isWhole && !failed,
  });
}

/** The form of a page that can be asked for more. */
function formFor({ invocation, revision }: PageAsked, dossier: Dossier, parts: PageParts): Html | '' {
  if (invocation.command === 'claims') return claimsForm(invocation, dossier, revision, parts);
  return '';
}

async function answer(asked: PageAsked, dossier: Dossier, newest: Dossier, parts: PageParts): Promise<RanPage> {
  const { invocation } = asked;
  if (invocation.command !== 'changes') {
    let failed = false;
    const ask: Ask = async (each) => {
      const ran = await runPage({ invocation: each, dossier }, parts);
      failed ||= ran.failed;
      return ran.view;
    };
    const view = await askWithPicture(invocation, (each) => askWholeProof(each, ask));
    return { view: underOwnTitle(view, invocation, parts), failed };
  }
  const since = invocation.options.since ?? '';
  const old = since === newest.revision ? newest : await parts.history.at(dossier.id, since);
  // What changed is told of the newest revision.
  const facts = old === null ? {} : { before: await snapshotInTurns(old, parts) };
  return runPage({ invocation, dossier: newest, facts }, parts);
}

/** The answer whose picture has an entry of its own in the menu is headed as that is. */
function underOwnTitle(view: View, { command, options }: PageAsked['invocation'], { words }: PageParts): View {
  const isReports = command === 'differences' && options.picture !== undefined && options.question === undefined;
  const hasPicture = view.blocks.some(({ kind }) => kind === 'picture');
  return isReports && hasPicture ? { ...view, title: words.pictures.reports.title } : view;
}

/** Every picture of a view that can be had, by the page that shows it; `isWhole` where that is each of them. */
export async function drawAll(
  view: View,
  pictures: PicturesForPages,
  pageOf: (picture: Picture) => string | null,
): Promise<{ drawn: ReadonlyMap<Picture, DrawnPicture>; isWhole: boolean }> {
  const all = blocksOf(view).flatMap((block) => (block.kind === 'picture' ? [block.picture] : []));
  const made = await Promise.all(
    all.map(async (picture) => [picture, await pictures.prepare(picture, pageOf(picture))] as const),
  );
  const drawn = new Map(made.flatMap(([picture, one]) => (one === null ? [] : [[picture, one] as const])));
  return { drawn, isWhole: drawn.size === new Set(all).size };
}
