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
import { z } from 'zod';
import type { DiscordMessage } from '../render/discord-message.ts';
import type { Form } from '../render/form.ts';

/** Who sees an answer: the person alone, or the whole channel. `in-place` replaces the message that was pressed. */
export type Placement = 'private' | 'public' | 'in-place';

/**
 * The ways to answer one interaction. `defer`, `reply`, `suggest` and `showForm` acknowledge it, and give false where
 * another instance acknowledged it before: then nothing more is to be done. Each method rejects with the SDK's error.
 */
export interface Responder {
  /** Acknowledges without an answer: with "thinking…", or with nothing where the pressed message will be replaced. */
  defer(placement: Placement): Promise<boolean>;
  /** Acknowledges with the answer. */
  reply(message: DiscordMessage, placement: Placement): Promise<boolean>;
  /** Acknowledges with values for the option that is being typed. */
  suggest(choices: readonly APIApplicationCommandOptionChoice<string>[]): Promise<boolean>;
  /** Acknowledges with a form. What a form was opened for is answered when it is sent. */
  showForm(form: Form): Promise<boolean>;
  /** Gives the answer after `defer`, or replaces the answer that was given. */
  edit(message: DiscordMessage): Promise<void>;
  followUp(message: DiscordMessage, placement: 'private' | 'public'): Promise<void>;
  /** The answer's own message, and its channel. */
  readAnswer(): Promise<{ id: string; channel: string }>;
  /** Shows a message to the person alone at any stage. It takes the place of an answer that was deferred. */
  showPrivately(message: DiscordMessage): Promise<void>;
}

export interface ResponderRests {
  /** For acknowledging. Makes one attempt. */
  acknowledgingRest: REST;
  /** For what follows, which can be repeated. */
  rest: REST;
}

const mostAttempts = 3;

const AnswerMessage = z.object({ id: z.string(), channel_id: z.string() });

/** The ways to answer an interaction. They need the token of the interaction, and not that of the bot. */
export function createResponder(
  { id, application_id: application, token }: Pick<APIInteraction, 'id' | 'application_id' | 'token'>,
  { acknowledgingRest, rest }: ResponderRests,
): Responder {
  const originalMessage = Routes.webhookMessage(application, token, '@original');
  let stage: 'new' | 'deferred' | 'answered' = 'new';

  async function acknowledge(body: object, nextStage: 'deferred' | 'answered'): Promise<boolean> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await acknowledgingRest.post(Routes.interactionCallback(id, token), { body, auth: false });
        stage = nextStage;
        return true;
      } catch (error) {
        if (isAcknowledged(error)) {
          // After an attempt whose answer was lost, that attempt is the one that arrived.
          const byUs = attempt > 1;
          if (byUs) stage = nextStage;
          return byUs;
        }
        if (error instanceof DiscordAPIError || attempt === mostAttempts) throw error;
      }
    }
  }

  const responder: Responder = {
    async defer(placement) {
      if (placement === 'in-place')
        return acknowledge({ type: InteractionResponseType.DeferredMessageUpdate }, 'answered');
      const data = { flags: placement === 'private' ? MessageFlags.Ephemeral : 0 };
      return acknowledge({ type: InteractionResponseType.DeferredChannelMessageWithSource, data }, 'deferred');
    },
    async reply(message, placement) {
      const type =
        placement === 'in-place'
          ? InteractionResponseType.UpdateMessage
          : InteractionResponseType.ChannelMessageWithSource;
      return acknowledge({ type, data: messageFor(message, placement) }, 'answered');
    },
    async suggest(choices) {
      const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
      return acknowledge({ type, data: { choices } }, 'answered');
    },
    async showForm(form) {
      return acknowledge({ type: InteractionResponseType.Modal, data: form }, 'answered');
    },
    async edit(message) {
      await rest.patch(originalMessage, { body: message, auth: false });
      stage = 'answered';
    },
    async followUp(message, placement) {
      await rest.post(Routes.webhook(application, token), { body: messageFor(message, placement), auth: false });
    },
    async readAnswer() {
      const { id, channel_id: channel } = AnswerMessage.parse(await rest.get(originalMessage, { auth: false }));
      return { id, channel };
    },
    async showPrivately(message) {
      if (stage === 'new') {
        await responder.reply(message, 'private');
        return;
      }
      // The first follow-up after `defer` would become the deferred answer, which everybody may see.
      if (stage === 'deferred') await rest.delete(originalMessage, { auth: false });
      stage = 'answered';
      await responder.followUp(message, 'private');
    },
  };
  return responder;
}

function messageFor(message: DiscordMessage, placement: Placement) {
  return placement === 'private' ? { ...message, flags: message.flags | MessageFlags.Ephemeral } : message;
}

function isAcknowledged(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
}
