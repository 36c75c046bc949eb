import { today } from '../answers/dates.ts';
import type { DateInline, LinkInline, NameInline, PlainInline } from '../message/inline.ts';
import { withoutFormat } from '../passage/without-format.ts';
import { checkText } from './check-text.ts';
import { referenceAgain, widthAgain } from './compute-again.ts';
import { countAgain } from './count-again.ts';
import { type FaithfulContext, longText } from './faithful-context.ts';
import { readField } from './read-field.ts';
import { hasScheduleForm } from './schedule-forms.ts';
import { hasSuggestionForm } from './suggestion-forms.ts';

/** What is wrong with an inline that nobody said. */
export function checkPlain(inline: PlainInline, context: FaithfulContext): string[] {
  switch (inline.kind) {
    case 'words':
      return checkWords(inline.text);
    case 'name':
      return checkName(inline, context);
    case 'link':
      return checkLink(inline, context);
    case 'date':
      return checkDate(inline, context);
    case 'count':
      return checkText(inline.text, countAgain(inline, context), 'a count of records');
    case 'width':
      return checkText(inline.text, widthAgain(inline, context), 'a width of the policy or a flip');
    case 'typed':
      return wasTyped(inline.text, context) ? [] : [`"${inline.text}" was not typed`];
    case 'example':
      return context.canBeTyped(inline.text) ? [] : [`"${inline.text}" cannot be typed`];
    case 'reference':
      return checkText(inline.text, referenceAgain(inline, context), 'the reference to the claim');
    default:
      return inline satisfies never;
  }
}

/** Our own words hold no digit: every number comes from a record. */
export function checkWords(text: string): string[] {
  return /\p{N}/u.test(text) ? [`our own words hold a digit: "${text}"`] : [];
}

function checkName({ of, text }: NameInline, context: FaithfulContext): string[] {
  // the store keeps schedules and suggestions, and the core cannot read it: only the form of the text can be checked
  if (of.record === 'schedule')
    return hasScheduleForm(of.field, text) ? [] : [`"${text}" is no ${of.field} of a schedule`];
  if (of.record === 'suggestion')
    return hasSuggestionForm(of.field, text) ? [] : [`"${text}" is no ${of.field} of a suggestion`];
  return checkText(text, readField(of, context), `${of.record} ${of.id}, ${of.field}`);
}

function checkLink({ of, text, url }: LinkInline, context: FaithfulContext): string[] {
  const addresses = readField(of, context);
  const source = `${of.record} ${of.id}, ${of.field}`;
  return [...checkText(text, addresses, source), ...checkText(url, addresses, source)];
}

function checkDate({ of, text }: DateInline, context: FaithfulContext): string[] {
  const { words: w, now, invocation } = context;
  if (of === 'now') return checkText(text, [today(now, w).text], 'the day of the answer');
  if ('record' in of) return checkText(text, readField(of, context), `${of.record} ${of.id}, ${of.field}`);
  if ('seen' in of) {
    const seen = Temporal.Instant.fromEpochMilliseconds(of.seen);
    return checkText(text, [today(seen, w).text], 'the day of the last digest');
  }
  const wasAsked = Object.values(invocation.options).some((value) => value.trim() === of.asked);
  if (!wasAsked) return [`nobody asked for ${of.asked}`];
  return checkText(text, [w.date({ edtf: of.asked })], 'the date asked for');
}

/** True of the name or the whole value of an option that the person gave, and of words out of a text of many lines. */
function wasTyped(text: string, context: FaithfulContext): boolean {
  const { invocation } = context;
  if (Object.entries(invocation.options).some(([name, value]) => name === text || value.trim() === text)) return true;
  return text !== '' && plainTexts.getOrInsertComputed(context, plainTextOf).includes(inOneLine(text));
}

/** The text of many lines, as its words are looked for, once for a view; it goes when the view is checked. */
const plainTexts = new WeakMap<FaithfulContext, string>();

function plainTextOf(context: FaithfulContext): string {
  return inOneLine(` ${withoutFormat(longText(context) ?? '')} `);
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}
