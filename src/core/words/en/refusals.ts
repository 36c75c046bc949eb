import type { Phrase } from '../../message/inline.ts';
import { join, say, words } from '../../message/phrase.ts';

/** What the bot says when it cannot do what was asked: what was wrong, and what would be right. */
export const refusals = {
  refusalTitle: say`That did not work`,
  unknownCommand: (typed: Phrase, nearest: Phrase | null, help: Phrase): Phrase =>
    nearest === null
      ? say`There is no command “${typed}”; ${help} lists them.`
      : say`There is no command “${typed}”; did you mean ${nearest}?`,
  unknownOption: (command: Phrase, typed: Phrase, nearest: Phrase | null, help: Phrase): Phrase =>
    nearest === null
      ? say`${command} has no option “${typed}”; ${help} lists them.`
      : say`${command} has no option “${typed}”; did you mean ${nearest}?`,
  repeatedOption: (name: Phrase, first: Phrase, second: Phrase): Phrase =>
    say`The option ${name} is given twice, as “${first}” and as “${second}”; give it once.`,
  missingValue: (name: Phrase): Phrase => say`The option ${name} has no value; write it behind the colon.`,
  bareWords: (command: Phrase, typed: Phrase, help: Phrase): Phrase =>
    say`${command} does not know what to do with “${typed}”; write options as name:value, as ${help} shows.`,
  bareWordsAfter: (command: Phrase, typed: Phrase, quoted: Phrase): Phrase =>
    say`${command} does not know what to do with “${typed}”; if it belongs to the value before it, write ${quoted}.`,
  emptyLine: (help: Phrase): Phrase => say`Type a command; ${help} lists them.`,
  unclosedQuote: (typed: Phrase): Phrase => say`A quotation mark is opened and not closed: “${typed}”.`,
  missingOption: (command: Phrase, name: Phrase, example: Phrase | null): Phrase =>
    example === null
      ? say`${command} needs the option ${name}.`
      : say`${command} needs the option ${name}, such as ${example}.`,
  unknownRecord: (kind: string, typed: Phrase, nearest: readonly Phrase[], list: Phrase): Phrase =>
    nearest.length === 0
      ? say`There is no ${words(kind)} “${typed}”; look for it with ${list}.`
      : say`There is no ${words(kind)} “${typed}”; did you mean ${join(nearest, ' or ')}?`,
  choiceTitle: say`Which one?`,
  chooseOne: say`Choose one`,
  severalFit: (kind: string, typed: Phrase): Phrase =>
    say`“${typed}” fits more than one ${words(kind)}; which do you mean?`,
  /** Where not all that fit are offered. */
  manyFit: (kind: string, typed: Phrase): Phrase =>
    say`“${typed}” fits more than one ${words(kind)}, and more than can be offered here; which do you mean?`,
  allThatFit: say`All that fit`,
  movedRecord: (kind: string, typed: Phrase, to: Phrase): Phrase => say`The ${words(kind)} “${typed}” is now ${to}.`,
  badChoice: (name: Phrase, typed: Phrase, choices: Phrase): Phrase =>
    say`${name} cannot be “${typed}”; it is one of ${choices}.`,
  badDate: (name: Phrase, typed: Phrase): Phrase =>
    say`${name} cannot be “${typed}”; write a date as year, year-month or year-month-day, in digits, or two of them with a slash between.`,
  badFlag: (name: Phrase, typed: Phrase): Phrase => say`${name} cannot be “${typed}”; it is yes or no.`,
  badPage: (name: Phrase, typed: Phrase): Phrase =>
    say`${name} cannot be “${typed}”; it is a whole number from one up.`,
  noSuchPage: (page: Phrase): Phrase => say`There are not so many pages; the last is ${page}.`,
  textTooLong: say`The text is too long to be checked at once; check it in parts.`,
  tooLong: (name: Phrase): Phrase => say`The value of ${name} is too long; a few words are enough.`,
  strangeCharacters: (name: Phrase): Phrase =>
    say`The value of ${name} holds invisible or control characters; type it again without them.`,
  startsLate: say`The first date comes after the second; nothing can lie between.`,
  nothingFound: say`Nothing in this dossier fits that.`,
  withoutOption: (name: string): Phrase => say`Without “${words(name)}”`,
  allClaims: say`All claims`,
  noEvents: say`This dossier dates no events.`,
  noSuchEvents: say`No event of this dossier fits that.`,
  allEvents: say`The whole timeline`,
  notAllowed: say`You may not do that in this channel. Ask somebody who manages it.`,
  whoUnknown: say`The platform did not say who you are, so nothing was changed. Try again in a minute.`,
  failure: (reference: Phrase): Phrase => say`Something went wrong on our side. It is logged as ${reference}.`,
  recordKinds: { claim: 'claim', source: 'source', actor: 'actor', question: 'question', dossier: 'dossier' },
};
