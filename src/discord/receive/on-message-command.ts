import type { APIMessageApplicationCommandInteraction } from 'discord.js';
import type { Command } from '../../core/command/command.ts';
import { example } from '../../core/message/phrase.ts';
import { answerInvocation } from './answer-invocation.ts';
import { errorMessages } from './error-messages.ts';
import { textOfMessage } from './message-text.ts';
import type { ReceiveContext } from './receive-context.ts';
import type { Responder } from './responder.ts';
import { isFormShown } from './show-form.ts';

/** Answers a command of a message's menu, to whoever used it alone. The message comes with the interaction. */
export async function onMessageCommand(
  interaction: APIMessageApplicationCommandInteraction,
  responder: Responder,
  context: ReceiveContext,
): Promise<void> {
  const { words, commands } = context;
  const { name: label, resolved, target_id: target } = interaction.data;
  const command = [...commands.values()].find(({ onMessage }) => onMessage?.label === label);
  const text = textOfMessage(resolved.messages[target]);
  const invocation = invocationOf(command, text);
  if (invocation !== null && command?.onMessage?.opensForm === true) {
    const { place } = command.onMessage;
    const options = place === undefined ? {} : { [place]: addressOf(interaction) };
    const filled = { ...invocation, options: { ...invocation.options, ...options } };
    if (await isFormShown(filled, interaction, responder, context)) return;
    const [told] = errorMessages(words.formNotOpened([example(`/${command.name}`)]), words);
    return void (told !== undefined && (await responder.reply(told, 'private')));
  }
  if (invocation !== null) {
    const asked = { invocation, shared: false, startAt: 0 };
    return answerInvocation(asked, interaction, { responder, unsharedPlacement: 'private', context });
  }
  const why = command === undefined ? words.outdated : words.noTextInMessage([example(`/${command.name}`)]);
  const [message] = errorMessages(why, words);
  if (message !== undefined) await responder.reply(message, 'private');
}

/** The address of the message, as Discord's own "Copy Message Link" gives it. */
function addressOf({ guild_id: guild, channel, data }: APIMessageApplicationCommandInteraction): string {
  return `https://discord.com/channels/${guild ?? '@me'}/${channel.id}/${data.target_id}`;
}

function invocationOf(command: Command | undefined, text: string) {
  if (command?.onMessage === undefined || text === '') return null;
  const { options, text: option } = command.onMessage;
  return { command: command.name, options: { ...options, [option]: text } };
}
