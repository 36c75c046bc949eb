import type { Phrase } from '../../message/inline.ts';
import { join, say, words } from '../../message/phrase.ts';
import type { AuditCheck, AuditedAct } from '../../suggestion/audit-entry.ts';
import type { WhyNot } from '../../suggestion/decide.ts';
import type { SuggestionCap, SuggestionState } from '../../suggestion/suggestion.ts';

/** Sentences about what people suggest for the dossier, and what curators make of it. */
export const suggestions = {
  suggestion: {
    keptTitle: (dossier: Phrase): Phrase => say`Suggested for ${dossier}`,
    kept: say`A curator looks at it. You are told what becomes of it.`,
    keptFourEyes: say`Two curators look at it. You are told what becomes of it.`,
    untold: say`If the bot cannot write to you, look at your suggestions.`,
    textNeeded: say`Write what is said; who says it and a note can be left out.`,
    same: {
      open: say`The same was suggested before, and waits for a curator.`,
      approved: say`The same was suggested before, and was approved.`,
      refused: say`The same was suggested before, and was refused.`,
      'taken-in': say`The same was suggested before, and stands in the dossier’s files.`,
    } satisfies Record<SuggestionState, Phrase>,
    full: {
      person: (most: Phrase): Phrase =>
        say`Already ${most} suggestions of yours wait, and no more can. Wait for a curator.`,
      channel: (most: Phrase): Phrase =>
        say`Already ${most} suggestions from this channel wait, and no more can. Wait for a curator.`,
    } satisfies Record<SuggestionCap, unknown>,
    ownTitle: say`Your suggestions`,
    noneOfOwn: (line: Phrase): Phrase => say`You have suggested nothing yet. Suggest something with ${line}.`,
    ownButton: say`Your suggestions`,
    onlyNewest: say`There are more; decide some of these, or look at another state.`,

    inboxTitle: {
      open: say`Waiting for a curator`,
      approved: say`Approved, and not in the files yet`,
      refused: say`Refused`,
      'taken-in': say`Taken into the files`,
    } satisfies Record<SuggestionState, Phrase>,
    noneWaits: say`Nothing waits.`,
    noneThere: say`There is none.`,
    waitsElsewhere: (dossiers: readonly Phrase[]): Phrase =>
      say`Suggestions wait for other dossiers too: ${join(dossiers, ', ')}.`,
    open: say`Open…`,
    inboxButton: say`All that wait`,
    title: say`A suggestion`,
    from: (from: Phrase): Phrase => say`From: ${from}`,
    note: (note: Phrase): Phrase => say`Note: ${note}`,
    question: (question: Phrase): Phrase => say`May answer: ${question}`,
    erased: say`Its words were erased.`,
    by: (who: Phrase, date: Phrase): Phrase => say`suggested by ${who} on ${date}`,
    on: (date: Phrase): Phrase => say`suggested on ${date}`,
    in: (channel: Phrase): Phrase => say`in ${channel}`,
    edited: say`edited`,
    oneApproval: (who: Phrase): Phrase =>
      say`approved by ${who}; a second curator must approve it, who is not the suggester`,
    isSo: (state: string, who: Phrase, date: Phrase): Phrase => say`${words(state)} by ${who} on ${date}`,
    because: (reason: Phrase): Phrase => say`Reason: ${reason}`,
    states: {
      open: 'waits',
      approved: 'approved',
      'edited-approved': 'edited and approved',
      refused: 'refused',
      'taken-in': 'taken into the files',
    } satisfies Record<SuggestionState | 'edited-approved', string>,
    asClaim: (claim: Phrase): Phrase => say`It became the claim ${claim}.`,
    tasks: { approve: say`Approve`, edit: say`Edit`, refuse: say`Refuse`, erase: say`Erase its words` },
    unchanged: {
      own: say`This dossier asks for four eyes: you suggested this yourself, so two others must approve it.`,
      'second-needed': say`You approved this already; this dossier asks for four eyes, so another curator must approve it too.`,
      decided: say`It was decided before, as it says here, so nothing was changed.`,
      edited: say`It was edited meanwhile, so nothing was changed. This is how it reads now.`,
      'not-refused': say`Only the words of a refused suggestion can be erased. Refuse it first.`,
      erased: say`Its words are erased already.`,
    } satisfies Record<WhyNot, Phrase>,
    changed: {
      approve: say`Your approval is kept.`,
      edit: say`Your edit is kept.`,
      refuse: say`Your refusal is kept; the suggester is told.`,
      erase: say`Its words are out of the store. The log holds their hash alone, and still holds together.`,
    },
    next: say`The command that curates the files takes in what is approved.`,
    noSuch: (typed: Phrase): Phrase => say`There is no suggestion “${typed}” for this dossier; the inbox lists them.`,
    needsId: (task: string): Phrase => say`To ${words(task)}, name the suggestion; the inbox lists them.`,
    reasonNeeded: say`Say why it is refused, in a sentence; the suggester reads it.`,
    notCurator: say`Only curators may do that. Whoever runs the bot names them, in the variable CURATORS.`,
    nobodyNamed: say`Nothing here says who you are, so nothing can be suggested. Suggest it in Slack or Discord, or where you run the bot yourself.`,
    askPrivately: (line: Phrase): Phrase => say`Type ${line} yourself: only you are to read the answer.`,

    noticeTitle: say`About what you suggested`,
    notices: {
      approved: (date: Phrase, dossier: Phrase): Phrase =>
        say`What you suggested for ${dossier} on ${date} was approved. It goes into the dossier’s files next.`,
      'edited-approved': (date: Phrase, dossier: Phrase): Phrase =>
        say`What you suggested for ${dossier} on ${date} was edited and approved. It goes into the dossier’s files next.`,
      refused: (date: Phrase, dossier: Phrase): Phrase =>
        say`What you suggested for ${dossier} on ${date} was refused.`,
      'taken-in': (date: Phrase, dossier: Phrase): Phrase =>
        say`What you suggested for ${dossier} on ${date} stands in the dossier’s files now.`,
    },

    auditTitle: say`What was done with suggestions`,
    auditHolds: (last: Phrase): Phrase =>
      say`The chain holds. Its last hash is ${last}; compare it with one that you noted.`,
    auditEmpty: say`Nothing was done yet.`,
    auditBroken: {
      entry: (number: Phrase): Phrase => say`Entry ${number} is not what was written: its hash does not fit.`,
      chain: (number: Phrase): Phrase =>
        say`Entry ${number} does not follow the one before it: something was taken out or put in.`,
      suggestion: (number: Phrase): Phrase =>
        say`What entry ${number} tells last of a suggestion is not what the store holds of it.`,
    } satisfies Record<Extract<AuditCheck, { kind: 'broken' }>['why'], unknown>,
    acts: {
      suggested: 'suggested',
      approved: 'approved',
      edited: 'edited',
      refused: 'refused',
      erased: 'erased',
      'taken-in': 'taken into the files',
    } satisfies Record<AuditedAct, string>,
    auditLine: (number: Phrase, act: string, who: Phrase, when: Phrase, about: Phrase): Phrase =>
      say`${number}. ${words(act)} by ${who}, ${when}: suggestion ${about}`,
  },
  textLongerThan: (name: Phrase, most: Phrase): Phrase =>
    say`The value of ${name} is longer than ${most} characters; shorten it.`,
};
