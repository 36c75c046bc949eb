import type { Comparand } from '../compare/comparand.ts';
import type { Difference } from '../compare/difference.ts';
import type { Rendering } from '../compare/renderings.ts';
import type { Claim } from '../dossier/dossier.ts';
import type { Phrase, Said } from '../message/inline.ts';
import { join, unspoken, words } from '../message/phrase.ts';
import type { Words } from '../words/words.ts';
import { claimDates } from './claim-lines.ts';
import { intervalContent, valueContent } from './claim-value.ts';
import { comparandContent } from './comparand-content.ts';
import { countInline } from './counts.ts';
import { inBrackets } from './in-brackets.ts';
import { saidByOrigin, strengthened } from './said-by-origin.ts';
import { tookBackLine } from './took-back-line.ts';

type Content = Said['content'];

interface Telling {
  difference: Difference;
  /** The claims that decided the verdict, which stand out. */
  deciding: ReadonlySet<Claim>;
  /** Our sums of what is told. */
  sums: readonly Comparand[];
  /** Whether each thing has its own date beside it. */
  dated: boolean;
  /** An entry's first line has the speaker first, with its role; a line among others says where no source is given. */
  form: 'entry' | 'line';
}

/**
 * What one speaker says, each thing after the other: "Kyrylo Budanov: at least 120 Koksan guns · 120 rocket launchers ·
 * together at least 240 ‡". All renderings are that speaker's.
 */
export function tellOf(renderings: readonly Rendering[], telling: Telling, w: Words): Phrase {
  const { deciding, sums, form } = telling;
  const parts = [
    ...renderings.map((rendering, index) => thingTold(rendering, renderings[index - 1], telling, w)),
    ...sums.filter(isAsserted).map((sum) => {
      const content = comparandContent(sum, w, { counted: form === 'entry' });
      return [
        words(w.together),
        ...(sum.claims.some((claim) => deciding.has(claim)) ? strengthened(content) : content),
      ];
    }),
  ];
  const content = parts.flatMap((part, index): Content => (index === 0 ? part : [words(w.dot), ...part]));
  const [[claim] = []] = renderings;
  if (claim === undefined) return [];
  const denies = renderings.some(([{ modality }]) => modality === 'denied');
  return [
    saidByOrigin(claim, content, w, {
      role: form === 'entry',
      speakerFirst: form === 'entry' || (denies && renderings.length > 1),
      strong: renderings.some((rendering) => rendering.some((one) => deciding.has(one))),
      unsourced: form === 'line' && isUnsourced(claim),
    }),
  ];
}

function thingTold(
  rendering: Rendering,
  before: Rendering | undefined,
  { difference, deciding, dated }: Telling,
  w: Words,
): Content {
  const [claim] = rendering;
  const value = valueAfter(claim, before?.[0], w);
  const isDeciding = rendering.some((one) => deciding.has(one));
  return [
    ...(isDeciding ? strengthened(value) : value),
    ...meaningOf(claim, w),
    ...onPages(rendering, w),
    ...(dated ? inBrackets(unspoken(join(claimDates(claim, w), w.listSeparator)), w) : []),
    ...lostSupport(claim, difference, w),
  ];
}

/** A claim's value, after that of another claim of the same speaker: what both count is said once. "also 200". */
function valueAfter(claim: Claim, before: Claim | undefined, w: Words): Content {
  const countsTheSame =
    claim.value?.kind === 'figure' &&
    before?.value?.kind === 'figure' &&
    before.scope === claim.scope &&
    [claim, before].every(({ modality }) => modality === 'asserted');
  return countsTheSame ? [words(w.alsoSaid), ...valueContent(claim, w, { counted: false })] : valueContent(claim, w);
}

/** Of an amount that is relative to another, what it comes to. */
function meaningOf(claim: Claim, w: Words): Content {
  if (claim.value?.kind !== 'relative') return [];
  return [words(w.thatIs), ...intervalContent(claim, w), words(w.derivedMark)];
}

/** On how many pages something stands, where these are several. */
function onPages(rendering: Rendering, w: Words): Content {
  const pages = [...new Set(rendering.map(({ source }) => source))];
  if (pages.length === 1) return [];
  return unspoken(w.onPages([countInline(pages.length, { what: 'total', of: 'sources', n: pages.length }, w)]));
}

/** That a relay took back what it had passed on of a claim, in brackets. */
export function lostSupport(claim: Claim, { unsupported }: Difference, w: Words): Content {
  const lost = unsupported.get(claim);
  return lost === undefined ? [] : inBrackets(unspoken(tookBackLine(lost, w)), w);
}

/** True of what an outlet reports without saying on whose word; an unnamed speaker needs no mark. */
export function isUnsourced({ chainComplete, origin }: Claim): boolean {
  return !chainComplete && origin.kind !== 'anonymous';
}

function isAsserted({ claims }: Comparand): boolean {
  return claims.every(({ modality }) => modality !== 'denied');
}
