import {
  type APIInteraction,
  DiscordAPIError,
  InteractionResponseType,
  MessageFlags,
  type REST,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import type { DiscordMessage } from './render-view.ts';

/** The ways to answer one interaction. Each rejects with the SDK's error; the token in the route serves instead of the bot's. */
export interface Exchange {
  /** Acknowledges at once, to answer later: "thinking…", or nothing where the pressed message will be edited. */
  defer(how: How): Promise<void>;
  /** Acknowledges with the answer. */
  reply(message: DiscordMessage, how: How): Promise<void>;
  /** Answers after `defer`. */
  edit(message: DiscordMessage): Promise<void>;
  /** Takes the deferred answer back. */
  remove(): Promise<void>;
  followUp(message: DiscordMessage, how: 'private' | 'public'): Promise<void>;
}
/** A message for the person alone, for the whole channel, or in place of the one whose button was pressed. */
export type How = 'private' | 'public' | 'in-place';

/** Opens the ways to answer an interaction. */
export function openExchange(
  { id, application_id: application, token }: Pick<APIInteraction, 'id' | 'application_id' | 'token'>,
  rest: REST,
): Exchange {
  const callback = async (body: unknown) => {
    await rest.post(Routes.interactionCallback(id, token), { body, auth: false }).catch(acceptRepeated);
  };
  const original = Routes.webhookMessage(application, token, '@original');
  return {
    async defer(how) {
      if (how === 'in-place') await callback({ type: InteractionResponseType.DeferredMessageUpdate });
      else
        await callback({
          type: InteractionResponseType.DeferredChannelMessageWithSource,
          data: { flags: how === 'private' ? MessageFlags.Ephemeral : 0 },
        });
    },
    async reply(message, how) {
      const type =
        how === 'in-place' ? InteractionResponseType.UpdateMessage : InteractionResponseType.ChannelMessageWithSource;
      await callback({ type, data: visible(message, how) });
    },
    async edit(message) {
      await rest.patch(original, { body: message, auth: false });
    },
    async remove() {
      await rest.delete(original, { auth: false });
    },
    async followUp(message, how) {
      await rest.post(Routes.webhook(application, token), { body: visible(message, how), auth: false });
    },
  };
}

function visible(message: DiscordMessage, how: How) {
  return how === 'private' ? { ...message, flags: message.flags | MessageFlags.Ephemeral } : message;
}

/** A first attempt whose answer was lost did arrive. */
function acceptRepeated(error: unknown): void {
  if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)
    return;
  throw error;
}
