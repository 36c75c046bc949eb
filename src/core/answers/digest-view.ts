import type { LastSeen } from '../digest/last-seen.ts';
import { overviewOf } from '../digest/overview.ts';
import type { Section } from '../digest/section.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import type { Block, View } from '../message/view.ts';
import type { AnswerContext } from './answer-context.ts';
import { lastDigestDay, today } from './dates.ts';
import { questionSelect } from './difference-items.ts';
import { type DigestPart, digestParts } from './digest-parts.ts';
import { footerWithReview } from './footer.ts';
import { dossierTitle } from './record-names.ts';

/**
 * The briefing of a channel. Its first digest is the whole picture; a later one begins with what changed since the
 * last. `receipt` is the id that a posted digest is kept under.
 */
export function digestView(
  context: AnswerContext,
  lastSeen: LastSeen | null,
  sections: readonly Section[],
  receipt?: string,
): View {
  return digestOfParts(digestParts(context, lastSeen, sections), context, lastSeen, receipt);
}

/** A digest that is made of these parts. */
export function digestOfParts(
  parts: readonly DigestPart[],
  context: AnswerContext,
  lastSeen: LastSeen | null,
  receipt?: string,
): View {
  const { dossier, words: w, now } = context;
  const window =
    lastSeen === null ? w.window([today(now, w)]) : w.windowSince([lastDigestDay(lastSeen, w)], [today(now, w)]);
  const { differing } = overviewOf(dossier);
  const actions: Block[] =
    differing.length === 0 ? [] : [{ kind: 'actions', actions: [questionSelect(differing, {}, w)] }];
  return {
    title: w.digestTitle([dossierTitle(dossier)]),
    blocks: [
      { kind: 'paragraph', text: window },
      { kind: 'paragraph', text: [field('dossier', dossier.id, 'summary', dossier.summary)] },
      ...parts.flatMap(partBlocks),
      ...actions,
    ],
    footer: receipt === undefined ? footerWithReview(context) : footerWithReceipt(receipt, context),
  };
}

function partBlocks({ heading, blocks }: DigestPart): readonly Block[] {
  return heading === null ? blocks : [{ kind: 'heading', text: heading }, ...blocks];
}

/** A digest of a day on which nothing changed, for a channel that wants a line even then. */
export function quietView(context: AnswerContext, lastSeen: LastSeen, receipt: string): View {
  const { dossier, words: w } = context;
  return {
    title: w.digestTitle([dossierTitle(dossier)]),
    blocks: [{ kind: 'paragraph', text: w.quietLine([lastDigestDay(lastSeen, w)]) }],
    footer: footerWithReceipt(receipt, context),
  };
}

function footerWithReceipt(receipt: string, context: AnswerContext): Phrase {
  const { words: w } = context;
  return w.footer([footerWithReview(context), w.receipt([field('schedule', receipt, 'receipt', receipt)])]);
}
