import type { Claim } from '../dossier/dossier.ts';
import type { Phrase } from '../message/inline.ts';
import { pageOf } from '../message/paging.ts';
import { join, words } from '../message/phrase.ts';
import type { Action, View } from '../message/view.ts';
import type { Moment } from '../time/moment.ts';
import type { AnswerContext } from './answer-context.ts';
import { claimItem } from './claim-items.ts';
import { totalInline } from './counts.ts';
import { footer } from './footer.ts';
import { pageBlocks, pageInline } from './page-blocks.ts';
import { actorName, claimId } from './record-names.ts';
import { noSuchPage, nothingFound } from './refusal-view.ts';
import { vantageNotes } from './vantage-blocks.ts';

const claimsPerPage = 8;

/** A page of a list of claims, with a choice that leads to the evidence of each. */
export function claimsView(
  title: Phrase,
  claims: readonly Claim[],
  page: number,
  context: AnswerContext,
  asOf?: Moment,
): View {
  const { words: w } = context;
  const shown = pageOf(claims, page, claimsPerPage);
  if (claims.length === 0) return nothingFound(title, context, asOf);
  if (shown === null) return noSuchPage(Math.ceil(claims.length / claimsPerPage), context);
  const total = totalInline('claims', claims, w);
  const heading = shown.pages === 1 ? [] : [w.page([pageInline(shown, context)])];
  return {
    title,
    blocks: [
      { kind: 'paragraph', text: join([w.listCount([total], w.claims(claims.length)), ...heading], w.dot) },
      ...vantageNotes({ asOf }, shown.items, context),
      { kind: 'list', items: shown.items.map((claim) => claimItem(claim, context, { asOf })) },
      { kind: 'actions', actions: [evidenceSelect(shown.items, context)] },
      ...pageBlocks(shown, context),
    ],
    footer: footer(context, asOf),
  };
}

/** A choice of claims; each leads to its evidence. */
export function evidenceSelect(claims: readonly Claim[], { words: w }: AnswerContext): Action {
  return {
    kind: 'select',
    label: w.evidence,
    options: claims.map((claim) => ({
      label: [actorName(claim.origin), words(w.saidJoint), claimId(claim)],
      invocation: { command: 'evidence', options: { claim: claim.id } },
    })),
  };
}
