import type { Phrase } from '../../message/inline.ts';
import { join, say } from '../../message/phrase.ts';

/** What the bot says only on one platform: about sharing, about going on, and in the doctor's report. */
export const platform = {
  local: {
    /** Below the first part of a briefing, which fits a screen: the other parts, and the line that shows them. */
    restOfBriefing: (parts: readonly Phrase[], line: Phrase): Phrase =>
      say`${line} shows the rest: ${join(parts, ' · ')}`,
  },
  slack: {
    share: say`Share in channel`,
    shareInThread: say`Share in thread`,
    shareByMention: say`This is too long for a button that shares it. Mention the bot in the thread to answer there.`,
    restLeftOut: say`There is more than has room here. Ask about a shorter text.`,
    nothingToRead: say`This message has no words to ask about.`,
    noMessageAbove: (label: Phrase): Phrase =>
      say`There is no message above yours to ask about. Choose “${label}” in the menu of a message, or write its words behind the mention.`,
    threadUnreadable: (label: Phrase): Phrase =>
      say`I cannot read this thread. Choose “${label}” in the menu of the message, or write its words behind the mention.`,
    tooManyQuestions: say`Too many questions came at once here, and some stay without an answer. Ask again in a minute.`,
    form: {
      ask: say`Ask`,
      send: say`Send`,
      close: say`Close`,
      working: say`The answer is on its way.`,
      textMissing: say`Write the text here.`,
      tooLongToFill: say`The message is longer than this field; write the passage that matters.`,
      notOpened: (line: Phrase): Phrase => say`Slack opened no form; type ${line}.`,
    },
    home: {
      differences: say`What differs`,
      news: say`What is new`,
      checkDraft: say`Check a draft`,
      help: say`What can I ask?`,
    },
    sharedBy: (name: Phrase): Phrase => say`Shared by ${name}`,
    goOn: say`Go on`,
    goOnAlone: say`The rest, for you alone`,
    goBack: say`Go back`,
    overview: say`Overview`,
    outdated: say`This button comes from another version of the bot and cannot be read any more. Ask again with a command.`,
    unsendable: (reference: Phrase): Phrase =>
      say`The answer could not be given in full. Whoever runs the bot finds the reason in its log under ${reference}.`,
    notShared: say`Not shared`,
    whyNotShared: {
      archived: say`This channel is archived, so nothing can be posted in it.`,
      'read-only': say`Only some people may post in this channel, and you are not one of them.`,
      'not-member': say`You are not in this channel. Join it, then share.`,
      unknown: say`The bot cannot see whether you may post here. Invite it to the channel, or ask again with public:yes.`,
    },
    manifest: {
      name: 'Parallax',
      description: 'Shows how reports of one story differ: who said what, through whom, in which words.',
      longDescription:
        'Parallax answers slash commands from a curated record of attributed claims, and posts a scheduled briefing. It shows how many independent origins stand behind a figure, and whether two figures can both be true. It never rules who is right; every difference carries its proof, and every answer names its dossier and revision.',
      agentDescription: 'Ask what differs between reports of a story, who said what, or whose figure a message has.',
      /** What the Messages tab offers to send; each is a line that the bot understands. */
      prompts: [
        { title: 'What differs', message: 'differences' },
        { title: 'What is new', message: 'digest' },
        { title: 'Who said what, and when', message: 'timeline' },
        { title: 'What can I ask?', message: 'help' },
      ],
    },
  },
  discord: {
    tones: { info: say`Note`, warning: say`Warning`, error: say`Error` },
    share: say`Share in channel`,
    sharedBy: (name: Phrase): Phrase => say`Shared by ${name}`,
    mayNotPost: say`You may not write in this channel, so only you can see this.`,
    appMayNotPost: say`I may not write in this channel, so only you can see this. Whoever manages the channel can allow it.`,
    mayNotPostHere: say`I was added to you alone, so here I can answer, but change nothing and never post by myself. Whoever manages the server can add me to it.`,
    outdated: say`This button comes from another version of the bot and cannot be read any more. Ask again with a command.`,
    unsendable: (reference: Phrase): Phrase =>
      say`The answer could not be sent. Whoever runs the bot finds the reason in its log under ${reference}.`,
    goOn: say`Go on`,
    goOnAlone: say`The rest, for you alone`,
    goBack: say`Go back`,
    threadName: say`The briefing goes on`,
    moreThanFits: say`There is more than I may send here. Ask about a part of the text.`,
    tooLongToFill: say`The message is longer than this field; write the passage that matters.`,
    formNotOpened: (line: Phrase): Phrase => say`No form could be shown; type ${line}.`,
    noTextInMessage: (line: Phrase): Phrase => say`I find no text in this message. Write what it says into ${line}.`,
    noMessageText: (label: Phrase): Phrase =>
      say`I see no text to look at. Open the menu of the message itself, then Apps → ${label}; or write its words behind my name.`,
    onlyAsCommand: (line: Phrase): Phrase => say`This changes something, and that I do only on a command: ${line}`,
    tooMuch: say`I am asked more here than I can answer at once, and left something out. Ask again in a minute, or with a command.`,
    doctor: {
      names: {
        token: 'Discord token',
        application: 'Discord application',
        commands: 'Discord commands',
        gateway: 'Discord gateway',
        intents: 'Discord privileged intents',
        clock: 'Clock against Discord',
        channel: (id: string) => `Discord channel ${id}`,
      },
      unreachable: (why: string) => `Discord could not be asked: ${why}`,
      tryAgain: 'Check the network, then run the doctor again.',
      bot: (name: string) => `accepted; the bot is ${name}`,
      refusedToken: 'Discord refuses the token',
      mendToken: 'Set DISCORD_TOKEN to the token on the page Bot of the developer portal.',
      application: (name: string) => `${name} can be added to servers and to people`,
      endpoint: 'interactions go to an address, and never reach the gateway',
      mendEndpoint:
        'Empty the field Interactions Endpoint URL on the page General Information of the developer portal.',
      installs: (missing: string) => `cannot be added as ${missing}`,
      mendInstalls: 'Tick both installation contexts on the page Installation of the developer portal.',
      commands: (count: string) => `all ${count} are registered as defined`,
      otherCommands: 'Discord knows other definitions than this version has',
      mendCommands: 'Run npm run register, or start the bot.',
      gateway: (left: string) => `no privileged intents are needed; ${left} sessions can be started today`,
      noIntents: 'none is switched on, and none is needed',
      unneededIntents: (names: string) => `switched on and not needed: ${names}`,
      mendIntents: 'Switch them off on the page Bot of the developer portal.',
      noSessions: 'no more sessions can be started today',
      mendSessions: 'Wait until tomorrow, and look in the log for why the bot reconnects so often.',
      clock: (seconds: string) => `${seconds} seconds apart`,
      mendClock: 'Set the clock of this machine, best by a time service.',
      mayPost: 'may post',
      mayPostWithoutThreads: 'may post; a long digest goes on in replies, for it may not make threads',
      mayPostWithoutHistory:
        'may post; without ReadMessageHistory a digest whose answer is lost is told as unknown, and not looked up',
      mendHistory: 'Nothing else needs it there. To have it looked up, allow it in the settings of the channel.',
      mayNotPost: (missing: string) => `may not post; it lacks ${missing}`,
      mendPermissions: 'Give the bot these permissions in the settings of the channel.',
      gone: 'the channel does not exist, or the bot cannot see it',
      mendGone: 'Let the bot see the channel, or remove its schedules.',
    },
  },
};
