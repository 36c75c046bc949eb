import { takesLongText } from '../../core/command/command.ts';
import { isPublic } from '../../core/command/with-public.ts';
import { BoundedMap } from '../../core/memory/bounded-map.ts';
import type { Invocation } from '../../core/message/invocation.ts';
import { isRefusal } from '../../core/message/is-refusal.ts';
import type { View } from '../../core/message/view.ts';
import { writeJson, writtenJson } from '../connect/written-json.ts';
import { withoutPictures } from '../post/send-with-files.ts';
import { encodeInvocation } from '../render/encode-invocation.ts';
import { hasRichForm } from '../render/render-view.ts';
import { answerForms } from './answer-messages.ts';
import { packAnswer } from './pack-answer.ts';
import type { CommandAnswer, CommandAnswers, ReceiveContext } from './receive-context.ts';
import { privateDelivery, toReply } from './reply.ts';

/** What a slash command asked, and where. */
export interface CommandQuestion {
  /** Null for a line that could not be read. */
  invocation: Invocation | null;
  /** Whether it was asked in a direct message, where there is nobody to share with. */
  inDirectMessage: boolean;
  /** The workspace that it was asked from. */
  team: string;
}

/** About a thousand answers of usual length. */
const mostBytes = 32_000_000;
/** What an answer takes in memory, with the View that it was made of, as a multiple of its JSON. */
const bytesPerCharacter = 8;

/** Nothing else on Slack remembers answers. */
export function createCommandAnswers(): CommandAnswers {
  const sizeOf = (answers: ReadonlyMap<string, CommandAnswer>) => answers.values().reduce(addSize, 0);
  return new BoundedMap({ entries: 5_000, bytes: { most: mostBytes, sizeOf } });
}

function addSize(sum: number, { messages }: CommandAnswer): number {
  return sum + writeJson(messages).length * bytesPerCharacter;
}

/**
 * The answer to a slash command, with its JSON. It is remembered by its View, which the desk gives again for the same
 * question. Rendering one and writing its JSON takes some 0.3 ms of processor time, five times as long as all the rest
 * of a request: without this, the bot would be far slower than a bare Bolt app, as `npm run bench slack` shows.
 */
export function commandAnswer(view: View, question: CommandQuestion, context: ReceiveContext): CommandAnswer {
  const { invocation, inDirectMessage, team } = question;
  // a text of many lines is somebody's own, asked once: nothing remembers it
  if (invocation !== null && takesLongText(invocation, context.commands)) return makeAnswer(view, question, context);
  const isPlain = !hasRichForm(view) || context.richForms.isRefused(team);
  const key = `${isPlain ? '' : team} ${inDirectMessage} ${invocation === null ? '' : encodeInvocation(invocation)}`;
  const known = context.commandAnswers.get(view);
  const answer = known?.get(key) ?? makeAnswer(view, question, context);
  if (known?.has(key) !== true) context.commandAnswers.set(view, new Map([...(known ?? []), [key, answer]]));
  return answer;
}

/** With `public:yes` everyone in the channel sees the answer, but nobody else sees what was wrong with a question. */
function makeAnswer(
  view: View,
  { invocation, inDirectMessage, team }: CommandQuestion,
  context: ReceiveContext,
): CommandAnswer {
  const toAll = invocation !== null && isPublic(invocation) && !isRefusal(view);
  const mayShare = !toAll && !inDirectMessage;
  const forms = answerForms(view, { invocation, startAt: 0, toAll, mayShare }, team, context);
  const isLongForAll = toAll && packAnswer(view, invocation, context).length > 1;
  const answer = { ...forms, team, delivery: { ...privateDelivery, toAll }, isLongForAll };
  const [message, ...more] = forms.messages;
  // An acknowledgement holds one message, and does not tell whether a workspace took the rich form.
  if (message === undefined || more.length > 0 || forms.plain !== null || isLongForAll)
    return { ...answer, acknowledgement: null };
  // a picture is uploaded first, for which there is no time
  if (message.blocks.some(({ type }) => type === 'picture')) return { ...answer, acknowledgement: null };
  const reply = toReply(withoutPictures(message), answer.delivery);
  return { ...answer, acknowledgement: { ...reply, [writtenJson]: writeJson(reply) } };
}
