import {
  type APIApplicationCommandOptionChoice,
  type APIInteraction,
  DiscordAPIError,
  InteractionResponseType,
  MessageFlags,
  type REST,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import type { DiscordMessage } from '../render/render-view.ts';

/** The ways to answer one interaction. Each rejects with the SDK's error; the token in the route serves instead of the bot's. */
export interface Exchange {
  /**
   * Acknowledges at once, to answer later: "thinking…", or nothing where the pressed message will be edited. False where it was acknowledged
   * before, by another instance: then nothing more is to be done.
   */
  defer(how: How): Promise<boolean>;
  /** Acknowledges with the answer. False as above. */
  reply(message: DiscordMessage, how: How): Promise<boolean>;
  /** Acknowledges with what the option being typed could go on as. False as above. */
  suggest(choices: readonly APIApplicationCommandOptionChoice<string>[]): Promise<boolean>;
  /** Answers after `defer`. */
  edit(message: DiscordMessage): Promise<void>;
  followUp(message: DiscordMessage, how: 'private' | 'public'): Promise<void>;
  /** Shows a message to the person alone, however far the answer has come; in the place of one that was promised. */
  own(message: DiscordMessage): Promise<void>;
}
/** A message for the person alone, for the whole channel, or in place of the one whose button was pressed. */
export type How = 'private' | 'public' | 'in-place';

/** To answer at once, and for what comes after that: the first tries each request once, the second repeats what may be repeated. */
export interface AnsweringRest {
  once: REST;
  rest: REST;
}

const mostAttempts = 3;

/** Opens the ways to answer an interaction. */
export function openExchange(
  { id, application_id: application, token }: Pick<APIInteraction, 'id' | 'application_id' | 'token'>,
  { once, rest }: AnsweringRest,
): Exchange {
  const original = Routes.webhookMessage(application, token, '@original');
  let state: 'open' | 'promised' | 'answered' = 'open';

  async function acknowledge(body: object, next: 'promised' | 'answered'): Promise<boolean> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await once.post(Routes.interactionCallback(id, token), { body, auth: false });
        state = next;
        return true;
      } catch (error) {
        // After an attempt whose answer was lost, it was that attempt which arrived.
        if (isAcknowledged(error) && attempt > 1) state = next;
        if (isAcknowledged(error)) return attempt > 1;
        if (error instanceof DiscordAPIError || attempt === mostAttempts) throw error;
      }
    }
  }

  const exchange: Exchange = {
    async defer(how) {
      if (how === 'in-place') return acknowledge({ type: InteractionResponseType.DeferredMessageUpdate }, 'answered');
      const data = { flags: how === 'private' ? MessageFlags.Ephemeral : 0 };
      return acknowledge({ type: InteractionResponseType.DeferredChannelMessageWithSource, data }, 'promised');
    },
    async reply(message, how) {
      const type =
        how === 'in-place' ? InteractionResponseType.UpdateMessage : InteractionResponseType.ChannelMessageWithSource;
      return acknowledge({ type, data: visible(message, how) }, 'answered');
    },
    async suggest(choices) {
      const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
      return acknowledge({ type, data: { choices } }, 'answered');
    },
    async edit(message) {
      await rest.patch(original, { body: message, auth: false });
      state = 'answered';
    },
    async followUp(message, how) {
      await rest.post(Routes.webhook(application, token), { body: visible(message, how), auth: false });
    },
    async own(message) {
      if (state === 'open') {
        await exchange.reply(message, 'private');
        return;
      }
      // A follow-up to what was only promised would become that, for all to see.
      if (state === 'promised') await rest.delete(original, { auth: false });
      state = 'answered';
      await exchange.followUp(message, 'private');
    },
  };
  return exchange;
}

function visible(message: DiscordMessage, how: How) {
  return how === 'private' ? { ...message, flags: message.flags | MessageFlags.Ephemeral } : message;
}

function isAcknowledged(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
}
