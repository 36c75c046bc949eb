import type { Source } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import { join, words } from '../message/phrase.ts';
import type { Block } from '../message/view.ts';
import { onlyInSource } from '../query/only-in-source.ts';
import type { ItemContext } from './answer-context.ts';
import { claimCount, originLine, totalInline } from './counts.ts';
import { publication, sourceHeading, standingClaims, whyUnverified } from './source-item.ts';

/** A source at a glance: what it adds and where it stands alone; in small print its date, origins and reliability. */
export function sourceEntry(source: Source, context: ItemContext): Block {
  const { dossier, words: w } = context;
  const { reliability } = source.publisher;
  const unverified = whyUnverified(source, w);
  return {
    kind: 'entry',
    text: sourceHeading(source, w),
    lines: [addsLine(source, context)],
    small: [
      join(
        [
          publication(source, w),
          originLine(standingClaims(source, dossier), { source: source.id }, w),
          ...(unverified === null ? [] : [unverified]),
          ...(reliability === null ? [] : [w.reliabilityLine(w.reliability[reliability.grade])]),
          [field('source', source.id, 'id', source.id)],
        ],
        w.dot,
      ),
    ],
  };
}

/**
 * "32 claims, 30 of them in no other source; 14 questions that no other source answers". Of the only source of a
 * dossier there is nothing to say but the number.
 */
export function addsLine(source: Source, { dossier, words: w }: ItemContext): Phrase {
  const total = claimCount(source.claims, w);
  if (dossier.sources.size === 1) return total;
  const { claims, questions } = onlyInSource(source, dossier);
  const isAll = claims.length === source.claims.length;
  const own = isAll ? w.allOnlyHere : w.onlyHere([totalInline('claims', claims, w)]);
  const alone: Phrase = [totalInline('questions', questions, w), words(w.questionsAlone(questions.length))];
  return join(
    [claims.length === 0 ? total : [...total, ...own], ...(questions.length === 0 ? [] : [alone])],
    w.semicolon,
  );
}
