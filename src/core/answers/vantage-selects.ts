import { publicationWindow } from '../compare/publication-window.ts';
import { bodyOf, membersOf } from '../dossier/body-of.ts';
import type { Claim, Source } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { NameInline } from '../message/inline.ts';
import type { Action } from '../message/view.ts';
import { dayText } from '../time/day-text.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { actorName } from './record-names.ts';

const dayOption = 'as-of';

/** How many days there are to choose from, the latest; any other can be typed. */
const mostDays = 50;

/**
 * Choices that ask the same question again as of another date, or without an origin. Any other day can be chosen where
 * there are calendars.
 */
export function vantageSelects(claims: readonly Claim[], context: AnswerContext): Action[] {
  return [...asOfSelect(context), ...withoutSelect(claims, context)];
}

/** The first days on which a source may have been published, considering what it quotes, and when it surely was. */
function asOfSelect({ dossier, invocation, words: w }: AnswerContext): Action[] {
  const days = new Map<number, NameInline>();
  for (const source of dossier.sources.values()) {
    const { first } = publicationWindow(source);
    if (Number.isFinite(first)) days.set(first, firstDay(source, first, w));
    const last = source.published?.last ?? Infinity;
    if (Number.isFinite(last)) days.set(last, field('source', source.id, 'published.last', dayName(last, w)));
  }
  if (days.size < 2) return [];
  const options = [...days]
    .sort(([a], [b]) => a - b)
    .slice(-mostDays)
    .map(([day, label]) => ({
      label: [label],
      invocation: { ...invocation, options: { ...withoutPage(invocation.options), [dayOption]: dayText(day) } },
    }));
  const label = days.size > mostDays ? w.asOfChoiceOfLatest : w.asOfChoice;
  const asked = { ...invocation, options: withoutPage(invocation.options) };
  return [{ kind: 'select', label, options, calendar: { label: w.asOfChoice, invocation: asked, option: dayOption } }];
}

/** The first day on which a source may have been published: its own, or that of a claim which it quotes. */
function firstDay({ id, published, claims }: Source, day: number, w: Words): NameInline {
  const name = dayName(day, w);
  if (published?.first === day) return field('source', id, 'published.first', name);
  const said = claims.find((claim) => claim.said?.first === day);
  if (said !== undefined) return field('claim', said.id, 'said.first', name);
  const held = claims.find((claim) => claim.modality !== 'predicted' && claim.asOf?.first === day);
  return field('claim', held?.id ?? '', 'as-of.first', name);
}

function dayName(day: number, w: Words): string {
  return w.date({ edtf: dayText(day) });
}

function withoutSelect(claims: readonly Claim[], { invocation, words: w }: AnswerContext): Action[] {
  const speakers = new Set(claims.flatMap(({ origin }) => membersOf(origin)));
  if (speakers.size < 2) return [];
  const actors = [...Map.groupBy(speakers, bodyOf)].flatMap(([body, voices]) => {
    // leaving out the body of one voice alone would leave out the same
    return voices.length === 1 ? voices : [body, ...voices.filter((voice) => voice !== body)];
  });
  const options = actors.map((actor) => ({
    label: [actorName(actor)],
    invocation: { ...invocation, options: { ...withoutPage(invocation.options), without: actor.id } },
  }));
  return [{ kind: 'select', label: w.withoutChoice, options }];
}

function withoutPage({ page: _, ...options }: Readonly<Record<string, string>>): Record<string, string> {
  return options;
}
