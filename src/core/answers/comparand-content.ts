import type { Comparand } from '../compare/comparand.ts';
import { field } from '../message/field.ts';
import type { ClaimInline, Phrase, Said } from '../message/inline.ts';
import { join, unspoken, words } from '../message/phrase.ts';
import type { Words } from '../words/words.ts';
import { denialPrefix, isDeniedNothing, modalitySuffix, valueContent } from './claim-value.ts';
import { saidByOrigin } from './said-by-origin.ts';

type Content = Said['content'];

/**
 * What a comparand says, as the range that its words allow: "180–220 long-range artillery pieces"; without what it
 * counts where that stands beside it.
 */
export function comparandContent(comparand: Comparand, w: Words, { counted = true } = {}): Content {
  const { claims, interval, derived, scopes } = comparand;
  const [claim] = claims;
  if (interval === null || claim.value?.kind === 'date') return valueContent(claim, w);
  const ids = claims.map(({ id }) => id);
  const part = claim.value?.kind === 'parts' && !derived ? scopes[0] : undefined;
  const range: ClaimInline = {
    kind: 'arithmetic',
    text: derived ? w.sum(interval) : w.interval(interval),
    op: derived ? 'sum' : 'interval',
    terms: ids,
    ...(part === undefined ? {} : { part }),
  };
  // a sum is no firmer than its terms: it takes the tag of the first that has one
  if (claim.value?.kind === 'relative' && !derived)
    return [...valueContent(claim, w), words(w.thatIs), range, words(w.derivedMark)];
  const suffix = claims.map((term) => modalitySuffix(term, w)).find(({ length }) => length > 0) ?? [];
  const things = counted ? labels(comparand, w) : derived ? [words(w.derivedMark)] : [];
  if (isDeniedNothing(claim, w)) return [...denialPrefix(claim, w, { counted: things.slice(1) }), range];
  return [...denialPrefix(claim, w), range, ...things, ...suffix];
}

function labels({ claims, scopes, derived }: Comparand, w: Words): Content {
  const { question } = claims[0];
  if (question === null) return [];
  if (scopes.length === 0)
    return question.unit === null ? [] : [words(' '), field('question', question.id, 'unit', question.unit)];
  const names = scopes.flatMap((scope): Phrase[] => {
    const label = question.scopes.get(scope)?.label;
    return label === undefined ? [] : [[field('scope', `${question.id}/${scope}`, 'label', label)]];
  });
  const joined = unspoken(join(names, w.and));
  return [words(' '), ...joined, ...(derived ? [words(w.derivedMark)] : [])];
}

/** A comparand with its speaker in brackets; `short` where what it counts stands nearby. */
export function comparandPhrase(comparand: Comparand, w: Words, { short = false } = {}): Phrase {
  const { claims, derived } = comparand;
  const isPart = claims[0].value?.kind === 'parts' && !derived;
  return [
    saidByOrigin(claims[0], comparandContent(comparand, w, { counted: !short || isPart }), w, {
      joint: w.bracketJoint,
    }),
    words(w.bracketEnd),
  ];
}
