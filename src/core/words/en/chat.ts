import { say } from '../../message/phrase.ts';

/** What only the chat in a browser says. Plain texts stand in the page's own frame. */
export const chat = {
  tab: 'Ask',
  /** Above everything: what a person sees here. */
  title: 'Who said what, and can both be true?',
  lead: 'Where reports of this story differ, and whether both can be true: the worst first. Ask about it as you would in Slack or Discord.',
  readDossier: 'Read the whole dossier',
  readOnly: 'This page answers, and changes nothing.',
  line: 'Ask in your own words, or type / for the commands (Tab completes, Esc closes)',
  send: 'Ask',
  suggestions: 'How the line can go on',
  examples: 'For example',
  differs: 'What do the reports disagree on?',
  happened: 'What happened, and when?',
  you: 'You asked',
  opening: 'The briefing, as',
  arrived: 'Scheduled, and posted here',
  back: 'Back to where you were',
  answerTo: (line: string): string => `The answer to ${line}`,
  check: {
    title: 'Whose number is this?',
    label: 'Paste a message, a post or a draft that has figures in it',
    hint: 'It is answered and forgotten: nothing of it is kept or logged.',
    send: 'Whose figures are these?',
    asked: 'whose figures a pasted text has',
  },
  forms: { conversation: 'Conversation', slack: 'Slack payload', discord: 'Discord payload' },
  formsOf: 'This answer as',
  payload: {
    slack:
      'What the bot sends to Slack. Block Kit Builder shows how it looks there; you need to be signed in to Slack.',
    discord:
      'What the bot sends to Discord. Paste it into a Components V2 editor, such as discord.builders, or post it to a webhook of your own with “?with_components=true” behind its address.',
    builder: 'Open in Block Kit Builder',
    part: (part: string): string => `Message ${part}`,
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'Your browser did not copy it. Select the text and copy it by hand.',
    none: 'This answer is no message there.',
  },
  /** Before something that changes what is kept, where it was asked by an address. */
  confirm: say`This changes what the bot keeps, so it is done only when you send it.`,
  confirmSend: 'Send it',
  noChanges: say`This page answers, and changes nothing. Ask the bot in Slack or Discord, or run it yourself.`,
  pasteText: say`Paste the text below, under “Whose number is this?”.`,
  typeSomething: say`Type a question, or press one of the examples.`,
  tooLong: 'That is too long to ask here. Ask about a shorter passage.',
  notRead: 'This question could not be read. Load the page again, and ask once more.',
  notFromHere: 'This was sent from another page, so nothing was done. Open this page itself, and ask there.',
  tooManyListeners: 'Too many pages wait for digests here. This one tries again by itself.',
  /** What the page itself says where no answer came. */
  trouble: {
    offline:
      'No answer came: the bot is not running, or you are offline. Your question is still in the line; ask again.',
    tooMany: 'Too much was asked at once. Wait a moment, and ask again.',
    broken: 'Something went wrong on our side. Ask again; if it stays so, tell whoever runs this.',
    waiting: 'The answer is on its way.',
    answered: 'Answered.',
    digest: 'A digest has arrived.',
    show: 'Show it',
  },
};
