import type { Claim, Dossier, Source } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import { join } from '../message/phrase.ts';
import type { ListItem } from '../message/view.ts';
import { standingsIn } from '../query/standings-in.ts';
import type { Words } from '../words/words.ts';
import type { ItemContext } from './answer-context.ts';
import { claimCount, originLine } from './counts.ts';
import { dateInline } from './dates.ts';
import { publisherName } from './record-names.ts';

/** A source in a list, which also ends a digest: its title, dates, counts and reliability. */
export function sourceItem(source: Source, { dossier, words: w }: ItemContext): ListItem {
  return {
    text: join([[field('source', source.id, 'title', source.title, 'strong')], publisherName(source, w)], w.saidJoint),
    details: [
      join([publication(source, w), [field('source', source.id, 'id', source.id)]], w.dot),
      join(
        [claimCount(source.claims, w), originLine(standingClaims(source, dossier), { source: source.id }, w)],
        w.dot,
      ),
      w.reliabilityLine(w.reliability[source.publisher.reliability?.grade ?? 'F']),
    ],
  };
}

function publication(source: Source, w: Words): Phrase {
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
