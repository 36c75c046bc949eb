import type { AnswerContext } from '../answers/answer-context.ts';
import { valueText } from '../answers/claim-value.ts';
import { today } from '../answers/footer.ts';
import { comparandOfSum, comparandsOf } from '../compare/comparand.ts';
import { countOrigins } from '../compare/origins.ts';
import type { Claim } from '../dossier/dossier.ts';
import {
  type ClaimInline,
  type CountInline,
  type DateInline,
  type Inline,
  type PlainInline,
  type Said,
  textOf,
  type WidthInline,
} from '../message/inline.ts';
import { actionsOf, phrasesOf } from '../message/phrases-of.ts';
import type { View } from '../message/view.ts';
import { differenceOn } from '../query/differences.ts';
import { isKept, readRef } from './read-ref.ts';

/** What a view is held against. */
export interface FaithfulContext
  extends Pick<AnswerContext, 'dossier' | 'dossiers' | 'words' | 'now' | 'invocation' | 'commands'> {
  /** Whether a line, such as "/claims actor:budanov", is one that a person could type. */
  canBeTyped(line: string): boolean;
}

/**
 * The faithfulness check: every inline is read again from where it says it comes from, and every figure must stand beside its speaker.
 * Returns what is wrong; an empty list means that the view may be sent.
 */
export function checkView(view: View, context: FaithfulContext): string[] {
  const inlines = phrasesOf(view).flatMap((phrase) => phrase.flatMap((inline) => checkInline(inline, context)));
  const actions = actionsOf(view).flatMap(({ command }) =>
    context.commands.has(command) ? [] : [`an action asks for "/${command}", which is no command`],
  );
  return [...inlines, ...actions];
}

function checkInline(inline: Inline, context: FaithfulContext): string[] {
  return inline.kind === 'said' ? checkSaid(inline, context) : checkPlain(inline, context);
}

/** What somebody said must be theirs, and their name must be there to read. */
function checkSaid(said: Said, context: FaithfulContext): string[] {
  const { content, speaker, order, joint } = said;
  const inner = [...speaker, ...content].flatMap((inline) => {
    return isClaimInline(inline) ? checkClaimInline(inline, context) : checkPlain(inline, context);
  });
  const names = speaker.flatMap((inline) =>
    inline.kind === 'name' && inline.of.record === 'actor' && inline.of.field === 'name' ? [inline.of.id] : [],
  );
  const owners = content
    .filter(isClaimInline)
    .flatMap((inline) => claimsOf(inline, context).map((claim) => claim.origin));
  const foreign = owners
    .filter((origin) => !names.includes(origin.id))
    .map((origin) => `"${textOf([said])}" is ${origin.name}'s, who is not named as its speaker`);
  const shown = textOf(
    content.filter((inline) => !isClaimInline(inline) || inline.kind === 'statement').map(asPlain),
  ).toLowerCase();
  const hidden = owners
    .filter(
      ({ name, aliases }) =>
        order === 'speaker-within' && ![name, ...aliases].some((text) => shown.includes(text.toLowerCase())),
    )
    .map((origin) => `"${textOf([said])}" does not name ${origin.name}`);
  return [...inner, ...checkWords(joint), ...foreign, ...hidden];
}

function asPlain(inline: ClaimInline | PlainInline): PlainInline {
  return { kind: 'words', text: inline.text };
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
  const [claim, ...others] = claimsOf(inline, context);
  if (claim === undefined) return [`"${inline.text}" names no claim of this dossier`];
  switch (inline.kind) {
    case 'statement':
      return same(inline.text, [claim.statement, claim.statement.replace(/\.$/u, '')], `the statement of ${claim.id}`);
    case 'quote':
      return same(inline.text, [claim.quote], `the quote of ${claim.id}`);
    case 'figure':
      return same(inline.text, [figureText(claim, inline.part, context)], `the value of ${claim.id}`);
    case 'arithmetic':
      return same(
        inline.text,
        arithmetic(inline, [claim, ...others], context),
        `arithmetic over ${inline.terms.join(' and ')}`,
      );
    default:
      return inline satisfies never;
  }
}

function figureText(claim: Claim, part: string | undefined, { words: w }: FaithfulContext): string {
  if (part === undefined) return valueText(claim, w);
  const { value } = claim;
  return value?.kind === 'parts' ? (value.parts.find(({ scope }) => scope === part)?.figure.text ?? '') : '';
}

/** Does the arithmetic again. */
function arithmetic(
  { op, terms, part }: ClaimInline & { kind: 'arithmetic' },
  [claim]: [Claim, ...Claim[]],
  { dossier, words: w }: FaithfulContext,
): string[] {
  if (op === 'sum' && terms.length > 1) {
    const sum = claim.question?.sums.find(({ id }) => id === terms.join('+'));
    const interval = sum === undefined ? null : comparandOfSum(sum, dossier.claims)?.interval;
    return interval === null || interval === undefined ? [] : [w.sum(interval)];
  }
  const comparands = comparandsOf(claim).filter(
    ({ derived, scopes }) => derived === (op === 'sum') && (part === undefined || scopes[0] === part),
  );
  return comparands.flatMap(({ interval }) =>
    interval === null ? [] : [op === 'sum' ? w.sum(interval) : w.interval(interval)],
  );
}

function checkPlain(inline: PlainInline, context: FaithfulContext): string[] {
  switch (inline.kind) {
    case 'words':
      return checkWords(inline.text);
    case 'name':
    case 'link':
      if (inline.of.record === 'schedule')
        return isKept(inline.of, inline.text) ? [] : [`"${inline.text}" is no ${inline.of.field} of a schedule`];
      return same(
        inline.text,
        readRef(inline.of, context.dossier, context.dossiers, context.words),
        `${inline.of.record} ${inline.of.id}, ${inline.of.field}`,
      );
    case 'date':
      return checkDate(inline, context);
    case 'count':
      return same(inline.text, countAgain(inline, context), 'a count of records');
    case 'width':
      return same(inline.text, widthAgain(inline, context), 'a width of the policy or a flip');
    case 'typed':
      return Object.entries(context.invocation.options)
        .flat()
        .some((text) => text.includes(inline.text)) || inline.text === context.invocation.command
        ? []
        : [`"${inline.text}" was not typed`];
    case 'example':
      return checkExample(inline.text, context);
    default:
      return inline satisfies never;
  }
}

function checkWords(text: string): string[] {
  return /\p{N}/u.test(text) ? [`our own words hold a digit: "${text}"`] : [];
}

function checkDate({ of, text }: DateInline, context: FaithfulContext): string[] {
  const { words: w, now } = context;
  if (of === 'now') return same(text, [today(now, w).text], 'the day of the answer');
  if ('seen' in of)
    return same(text, [today(Temporal.Instant.fromEpochMilliseconds(of.seen), w).text], 'the day of the last digest');
  if ('record' in of)
    return same(text, readRef(of, context.dossier, context.dossiers, w), `${of.record} ${of.id}, ${of.field}`);
  const asked = Object.values(context.invocation.options).includes(of.asked);
  return asked ? same(text, [w.date({ edtf: of.asked })], 'the date asked for') : [`nobody asked for ${of.asked}`];
}

function countAgain({ of }: CountInline, { dossier, dossiers, words: w }: FaithfulContext): string[] {
  switch (of.what) {
    case 'page':
      return of.page >= 1 && of.page <= of.pages ? [w.pageOf(of.page, of.pages), w.number(of.pages)] : [];
    case 'size': {
      const size = dossiers.get(of.dossier)?.[of.of].size;
      return size === undefined ? [] : [w.number(size)];
    }
    case 'dossiers':
      return of.ids.every((id) => dossiers.has(id)) ? [w.number(new Set(of.ids).size)] : [];
    case 'claims':
    case 'sources':
    case 'actors':
    case 'questions':
    case 'events': {
      const records: ReadonlyMap<string, unknown> = dossier[of.what];
      return of.ids.every((id) => records.has(id)) ? [w.number(new Set(of.ids).size)] : [];
    }
    case 'outlets':
    case 'origins':
    case 'parties': {
      const origins = countOrigins(of.claims.flatMap((id) => dossier.claims.get(id) ?? []));
      return [of.what === 'origins' ? w.bounds(origins.min, origins.max) : w.number(origins[of.what])];
    }
    default:
      return of satisfies never;
  }
}

function widthAgain({ of }: WidthInline, { dossier, words: w }: FaithfulContext): string[] {
  if ('policy' in of) {
    const value = dossier.policy[of.policy];
    return [w.percent(typeof value === 'number' ? value : (value[of.index ?? 0] ?? 0))];
  }
  const asOf = of.asOf === undefined ? undefined : { first: of.asOf, last: of.asOf, edtf: '', basis: null };
  const flip = differenceOn(dossier, of.question, { asOf, without: of.without })?.flip;
  return flip?.claim.id === of.flip ? [w.percent(flip.fraction)] : [];
}

/** A line that is shown for typing must be one that can be typed. */
function checkExample(text: string, { commands, canBeTyped }: FaithfulContext): string[] {
  const name = /^\/[\w-]+$/.exec(text)?.[0].slice(1);
  if (name !== undefined && commands.has(name)) return [];
  return canBeTyped(text) ? [] : [`"${text}" cannot be typed`];
}

function same(text: string, allowed: readonly string[], what: string): string[] {
  return allowed.includes(text) ? [] : [`"${text}" does not stand in ${what}`];
}
