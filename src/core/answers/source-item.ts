import type { Claim, Dossier, Source } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import { join } from '../message/phrase.ts';
import type { Fact, ListItem } from '../message/view.ts';
import { standingsIn } from '../query/standings-in.ts';
import type { Words } from '../words/words.ts';
import type { ItemContext } from './answer-context.ts';
import { claimCount, originLine } from './counts.ts';
import { dateInline } from './dates.ts';
import { publisherName, sourceName } from './record-names.ts';

/** A source in a list, which also ends a digest: its title, dates and counts, and what is known of its reliability. */
export function sourceItem(source: Source, { dossier, words: w }: ItemContext): ListItem {
  const { reliability } = source.publisher;
  const unverified = whyUnverified(source, w);
  return {
    text: sourceHeading(source, w),
    details: [
      join([publication(source, w), [field('source', source.id, 'id', source.id)]], w.dot),
      join(
        [claimCount(source.claims, w), originLine(standingClaims(source, dossier), { source: source.id }, w)],
        w.dot,
      ),
      ...(unverified === null ? [] : [unverified]),
      ...(reliability === null ? [] : [w.reliabilityLine(w.reliability[reliability.grade])]),
    ],
  };
}

/** "Flood barrier overtopped — River Post"; without a title "River Post, 7 March 2031". */
export function sourceHeading(source: Source, w: Words): Phrase {
  const name = sourceName(source, w, 'strong');
  const isNamed = source.title === null && source.author === source.publisher;
  return isNamed ? name : join([name, publisherName(source, w)], w.saidJoint);
}

/** Why nobody can hold quotes of a source against its text; null where they can hold all of them. */
export function whyUnverified({ capture, claims }: Source, w: Words): Phrase | null {
  if (capture === null) return w.textNotKept;
  if (capture.sha256 === null) return w.hashNotFilledIn;
  const without = claims.filter(({ at }) => at === null).length;
  if (without === 0) return null;
  return without === claims.length ? w.noQuotePlaced : w.quotesNotPlaced;
}

/** The file and the hash of the text that a source's quotes can be held against; or that there is none. */
export function captureFacts({ id, capture }: Source, w: Words): Fact[] {
  if (capture === null) return [{ label: w.labels.capture, value: w.textNotKept }];
  const { file, sha256 } = capture;
  return [
    { label: w.labels.capture, value: [field('source', id, 'capture.file', file)] },
    {
      label: w.labels.hash,
      value: sha256 === null ? w.hashNotFilledIn : [field('source', id, 'capture.sha256', sha256)],
    },
  ];
}

/** When a source was published, as part of a sentence; or that nobody knows. */
export function publication(source: Source, w: Words): Phrase {
  return source.published === null ? w.undated : w.publishedWhen(publishedDate(source, w, 'in-sentence'));
}

/** When a source was published, or that it is not known. */
export function publishedDate({ id, published }: Source, w: Words, form: 'alone' | 'in-sentence'): Phrase {
  if (published === null) return w.notKnown;
  return [dateInline(published, { record: 'source', id, field: 'published' }, w, form)];
}

/** The claims of a source that still stand: only their origins are counted. */
export function standingClaims({ claims }: Source, dossier: Dossier): readonly Claim[] {
  return claims.filter((claim) => standingsIn(dossier).of(claim) === 'standing');
}
