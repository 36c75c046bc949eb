import type { Mention } from '../../core/command/read-mention.ts';
import type { Phrase } from '../../core/message/inline.ts';
import type { Invocation } from '../../core/message/invocation.ts';
import { words } from '../../core/message/phrase.ts';
import type { View } from '../../core/message/view.ts';
import { findMessage } from '../post/find-message.ts';
import { type AskedText, findAskedText } from './asked-message.ts';
import { askerOf, isDirectMessage, type Sender, senderOfEvent } from './asker.ts';
import type { Turn } from './mention-lanes.ts';
import { wordsOfMessage } from './message-words.ts';
import { postFailure, postInThread, type ThreadPlace } from './post-in-thread.ts';
import { type MentionMessage, readMentionEvent } from './read-mention-event.ts';
import type { ReceiveContext } from './receive-context.ts';

/** What Slack says beside an event. */
export interface Envelope {
  /** The workspace that it comes from. */
  team: string;
  /** Why Slack sends it again; null where it comes for the first time. */
  retryReason: string | null;
}

/**
 * Answers who mentions the bot, or writes to it alone: in the thread of that message, for everyone there. It answers
 * people only, each message once, and in each channel no faster than Slack takes posts.
 */
export async function onMention(event: unknown, envelope: Envelope, context: ReceiveContext): Promise<void> {
  const mention = readMentionEvent(event, context.botUser);
  if (mention === null || !context.mentions.isNew(mention.channel, mention.ts)) return;
  const { channel, thread, ts } = mention;
  const place: ThreadPlace = { channel, thread, team: envelope.team, key: `mention ${ts}` };
  await context.mentions.lanes.add(channel, {
    async answer(turn) {
      if (await isAnswered(place, mention, envelope, context)) return;
      try {
        await answer(mention, place, turn, context);
      } catch (error) {
        await postFailure(error, place, turn, context);
      }
    },
    async tellTooMuch(turn) {
      try {
        await postInThread(noticeView(context.words.tooManyQuestions), null, place, turn, context);
      } catch (error) {
        await postFailure(error, place, turn, context);
      }
    },
  });
}

/**
 * Whether another instance has answered already. Slack sends an event again only where its first delivery failed or was
 * not acknowledged in time; the answer to it has a mark. Where the thread cannot be read and only the time was
 * short, it counts as answered: a question that is asked again does less harm than an answer that stands there twice.
 */
async function isAnswered(
  { channel, thread, key }: ThreadPlace,
  { ts }: MentionMessage,
  { retryReason }: Envelope,
  { client, logger }: ReceiveContext,
): Promise<boolean> {
  if (retryReason === null) return false;
  const lookup = await findMessage(client, { channel, thread, key, since: Number(ts) * 1_000 });
  const isTaken = lookup.kind === 'found' || (lookup.kind === 'unknown' && /timeout/.test(retryReason));
  if (lookup.kind === 'unknown')
    logger.info({ isTaken, reason: lookup.reason }, 'an event came again, and its answer could not be looked up');
  return isTaken;
}

async function answer(mention: MentionMessage, place: ThreadPlace, turn: Turn, context: ReceiveContext): Promise<void> {
  const { desk, botUser } = context;
  const who = senderOfEvent(mention);
  const asked = wordsOfMessage({ text: mention.text, blocks: mention.blocks }, botUser);
  const read = await desk.readMention(asked, { ...who, standing: 'unknown' });
  switch (read.kind) {
    case 'ask':
      return askAndPost(read.invocation, who, place, turn, context);
    case 'about-message':
      return answerAbout(read, await findAskedText(mention, context), { who, place, turn }, context);
    case 'unknown': {
      const mayTell = isDirectMessage(place.channel) || context.mentions.mayTellHow(place.channel, place.thread);
      return mayTell ? postInThread(read.view, null, place, turn, context) : undefined;
    }
    default:
      return read satisfies never;
  }
}

async function answerAbout(
  { invocation, text: option }: Extract<Mention, { kind: 'about-message' }>,
  asked: AskedText,
  { who, place, turn }: { who: Sender; place: ThreadPlace; turn: Turn },
  context: ReceiveContext,
): Promise<void> {
  switch (asked.kind) {
    case 'found': {
      const options = { ...invocation.options, [option]: asked.text };
      return askAndPost({ ...invocation, options }, who, place, turn, context);
    }
    case 'none':
    case 'unreadable': {
      const label: Phrase = [words(context.commands.get(invocation.command)?.onMessage?.label ?? '…')];
      const { noMessageAbove, threadUnreadable } = context.words;
      const told = asked.kind === 'none' ? noMessageAbove(label) : threadUnreadable(label);
      return postInThread(noticeView(told), null, place, turn, context);
    }
    default:
      return asked satisfies never;
  }
}

/** A mention is answered for everyone in its thread in any case. */
async function askAndPost(
  { command, options: { public: _, ...options } }: Invocation,
  who: Sender,
  place: ThreadPlace,
  turn: Turn,
  context: ReceiveContext,
): Promise<void> {
  const invocation = { command, options };
  const view = await context.desk.answer(invocation, await askerOf(who, invocation, context));
  await postInThread(view, invocation, place, turn, context);
}

function noticeView(text: Phrase): View {
  return { title: [], blocks: [{ kind: 'notice', tone: 'info', text }], footer: [] };
}
