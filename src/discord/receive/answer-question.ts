import { ChannelType } from 'discord.js';
import type { Command } from '../../core/command/command.ts';
import type { Mention } from '../../core/command/read-mention.ts';
import type { Phrase } from '../../core/message/inline.ts';
import { type Invocation, writeInvocation } from '../../core/message/invocation.ts';
import { example, words as ownWords } from '../../core/message/phrase.ts';
import type { View } from '../../core/message/view.ts';
import type { Asker } from '../../core/place/asker.ts';
import type { Desk } from '../../core/posting/desk.ts';
import { packView } from '../render/render-view.ts';
import type { DiscordWords } from '../words.ts';
import { readPlatformOptions } from './platform-options.ts';
import { publicMessages } from './public-messages.ts';
import type { Question } from './read-question.ts';
import type { Reply } from './reply-to-message.ts';

interface AnswerContext {
  desk: Desk;
  commands: ReadonlyMap<string, Command>;
  words: DiscordWords;
  /** Whether an invocation changes what is stored. */
  changes(invocation: Invocation): boolean;
  /** Whether a channel is to be told how things are asked: once in a while. */
  isToBeTold(channel: string): boolean;
}

/** The answer to what somebody asks by a message; null where nothing is to be said. */
export async function answerQuestion(question: Question, asker: Asker, context: AnswerContext): Promise<Reply | null> {
  const { desk, commands, words } = context;
  // Who only names the bot under a message, or forwards one to it, means that message.
  const isBare = question.words === '' && question.about !== null;
  const mention = (isBare ? aboutMessage(commands) : null) ?? (await desk.readMention(question.words, asker));
  switch (mention.kind) {
    case 'ask':
      return answerInvocation(mention.invocation);
    case 'about-message': {
      const { command, options } = mention.invocation;
      if (question.about !== null && question.about !== '')
        return answerInvocation({ command, options: { ...options, [mention.text]: question.about } });
      const label = commands.get(command)?.onMessage?.label ?? command;
      return replyOf(noticeView(words.noMessageText([ownWords(label, 'strong')])), null);
    }
    case 'unknown':
      // Who types a line means the bot, and is told each time what is wrong with it.
      return /^[/／]/u.test(question.words) || context.isToBeTold(question.channel)
        ? replyOf(mention.view, null)
        : null;
    default:
      return mention satisfies never;
  }

  /** Changes are made only where the person is known to manage the channel: a message does not say it. */
  async function answerInvocation(asked: Invocation): Promise<Reply> {
    const { invocation } = readPlatformOptions(asked);
    if (asker.standing !== 'manager' && context.changes(invocation)) {
      const line = [example(writeInvocation(invocation))];
      return replyOf(noticeView(words.onlyAsCommand(line)), null);
    }
    return replyOf(await desk.answer(invocation, asker), invocation);
  }

  function replyOf(view: View, invocation: Invocation | null): Reply {
    const mayOpenThread = canHoldThreads(question);
    return publicMessages(packView(view, words), { title: view.title, invocation, above: [], mayOpenThread }, words);
  }
}

/** What is asked of a message; null where no command can be. */
function aboutMessage(commands: ReadonlyMap<string, Command>): Mention | null {
  for (const { name, onMessage } of commands.values())
    if (onMessage !== undefined)
      return { kind: 'about-message', invocation: { command: name, options: onMessage.options }, text: onMessage.text };
  return null;
}

function noticeView(text: Phrase): View {
  return { title: [], blocks: [{ kind: 'notice', tone: 'info', text }], footer: [] };
}

/** Whether a message there can have a thread. Whether the bot may open one is seen when it tries. */
function canHoldThreads({ channelType }: Question): boolean {
  return channelType === ChannelType.GuildText || channelType === ChannelType.GuildAnnouncement;
}
