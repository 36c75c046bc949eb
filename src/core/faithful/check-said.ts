import { figureEnd, shownValue, valueText } from '../answers/claim-value.ts';
import { membersOf } from '../dossier/body-of.ts';
import type { Actor, Claim } from '../dossier/dossier.ts';
import { type ClaimInline, type PlainInline, type Said, textOf } from '../message/inline.ts';
import { holdsName } from '../text/holds-name.ts';
import { withoutFullStop } from '../text/without-full-stop.ts';
import type { Words } from '../words/words.ts';
import { checkPlain, checkWords } from './check-plain.ts';
import { checkText } from './check-text.ts';
import { arithmeticAgain } from './compute-again.ts';
import type { FaithfulContext } from './faithful-context.ts';

/** What somebody said must be in the record as theirs, and their name must be there to read. */
export function checkSaid(said: Said, context: FaithfulContext): string[] {
  const { content, speaker, joint } = said;
  const speakers = content.flatMap((inline) =>
    isClaimInline(inline) ? claimsOf(inline, context).map(({ origin }) => origin) : [],
  );
  return [
    ...[...speaker, ...content].flatMap((inline) =>
      isClaimInline(inline) ? checkClaimInline(inline, context) : checkPlain(inline, context),
    ),
    ...checkWords(joint),
    ...checkSpeakers(said, speakers, context),
    ...checkNamedWithin(said, speakers),
  ];
}

/**
 * Every actor whose words stand in the content must be named as a speaker. Whose figure another is relative to is named
 * in the content, beside it.
 */
function checkSpeakers(said: Said, speakers: readonly Actor[], context: FaithfulContext): string[] {
  const isRelative = said.content.some(
    (inline) => isClaimInline(inline) && claimsOf(inline, context).some(({ value }) => value?.kind === 'relative'),
  );
  const named = [...said.speaker, ...(isRelative ? said.content : [])].flatMap((inline) =>
    inline.kind === 'name' && inline.of.record === 'actor' && inline.of.field === 'name' ? [inline.of.id] : [],
  );
  return speakers
    .filter(({ id }) => !named.includes(id))
    .map(({ name }) => `"${textOf([said])}" is ${name}'s, who is not named as its speaker`);
}

/** Where the speaker is shown by the content alone, its statement or our own words must hold each speaker's name. */
function checkNamedWithin(said: Said, speakers: readonly Actor[]): string[] {
  if (said.order !== 'speaker-within') return [];
  const text = said.content
    .filter((inline) => !isClaimInline(inline) || inline.kind === 'statement')
    .map((inline) => inline.text)
    .join('');
  return speakers
    .flatMap(membersOf)
    .filter(({ name, aliases }) => !holdsName(text, [name, ...aliases]))
    .map(({ name }) => `"${textOf([said])}" does not name ${name}`);
}

function isClaimInline(inline: ClaimInline | PlainInline): inline is ClaimInline {
  return (
    inline.kind === 'statement' || inline.kind === 'quote' || inline.kind === 'figure' || inline.kind === 'arithmetic'
  );
}

function claimsOf(inline: ClaimInline, { dossier }: FaithfulContext): Claim[] {
  const ids = inline.kind === 'arithmetic' ? inline.terms : [inline.of];
  return ids.flatMap((id) => dossier.claims.get(id) ?? []);
}

function checkClaimInline(inline: ClaimInline, context: FaithfulContext): string[] {
  const claims = claimsOf(inline, context);
  const [claim] = claims;
  if (claim === undefined) return [`"${inline.text}" names no claim of this dossier`];
  switch (inline.kind) {
    case 'statement':
      // a citation ends the sentence after the statement, with its own full stop
      return checkText(
        inline.text,
        [claim.statement, withoutFullStop(claim.statement)],
        `the statement of ${claim.id}`,
      );
    case 'quote':
      return checkText(inline.text, [claim.quote], `the quote of ${claim.id}`);
    case 'figure':
      return checkText(inline.text, figureTexts(claim, inline, context), `the value of ${claim.id}`);
    case 'arithmetic':
      return checkText(
        inline.text,
        arithmeticAgain(inline, claims, context),
        `arithmetic over ${inline.terms.join(' and ')}`,
      );
    default:
      return inline satisfies never;
  }
}

/** How a claim's value reads, or one of its parts, or one end of either; empty where the claim has no such value. */
function figureTexts(
  claim: Claim,
  { part, end }: ClaimInline & { kind: 'figure' },
  { words: w }: FaithfulContext,
): string[] {
  const { value } = claim;
  if (value === null) return [];
  if (part === undefined && end === undefined)
    return [shownValue(claim, w), valueText(claim, w), ...(value.kind === 'figure' ? noneOf(value.text, w) : [])];
  const whole = part === undefined && value.kind === 'figure' ? [value.figure] : [];
  const parts =
    value.kind === 'parts' ? value.parts.flatMap(({ scope, figure }) => (scope === part ? [figure] : [])) : [];
  return [...whole, ...parts].flatMap((figure) =>
    end === undefined ? [figure.text, ...noneOf(figure.text, w)] : [figureEnd(figure, end, w)],
  );
}

/** How "none" reads before what is counted: "no houses". */
function noneOf(text: string, w: Words): string[] {
  return w.isNothing(text) ? [w.noneOf] : [];
}
