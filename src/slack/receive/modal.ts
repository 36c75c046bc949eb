import type { BlockAction, types } from '@slack/bolt';
import type { Invocation } from '../../core/message/invocation.ts';
import { errorFields } from '../connect/redact.ts';
import { limits } from '../limits.ts';
import { sendDrawn, withImages, withoutPictures } from '../post/send-with-files.ts';
import { encodeActionId } from '../render/encode-invocation.ts';
import { plainText, shownText } from '../render/plain-text.ts';
import { button } from '../render/render-actions.ts';
import type { PackedMessage, SentMessage, SlackMessage } from '../render/slack-message.ts';
import { withControls, withNote } from '../render/with-controls.ts';
import { askerOf, type Sender, senderOfPress } from './asker.ts';
import { errorMessages, failureMessages } from './error-messages.ts';
import { lackingForm, modalTitle, openForm } from './form.ts';
import { readMemory, writeMemory } from './modal-memory.ts';
import type { Press } from './read-press.ts';
import type { ReceiveContext } from './receive-context.ts';
import { pagesOf, viewBlocks } from './view-pages.ts';

/** A modal as Slack takes it. */
type Modal = Omit<types.ModalView, 'blocks'> & Pick<SentMessage, 'blocks'>;

/** What Slack calls a modal with an answer. */
const answerId = 'answer';

/**
 * An answer as a modal, for whoever asked alone. A long one has pages that turn in place: the modal itself remembers
 * what was asked. Where that is too long, all is shown at once, as far as a modal goes.
 */
export async function answerModal(
  who: Sender,
  invocation: Invocation,
  page: number,
  context: ReceiveContext,
): Promise<Modal> {
  const view = await context.desk.answer(invocation, await askerOf(who, invocation, context));
  const memory = writeMemory({ channel: who.channel, invocation });
  const all = viewBlocks(view, context);
  if (memory !== null)
    return drawnModal(turningPage(pagesOf(all), page, invocation, context), invocation, memory, context);
  const shown: PackedMessage = { text: '', blocks: all.slice(0, limits.blocksInView - 1) };
  const whole = all.length < limits.blocksInView ? withControls(shown, []) : withNote(shown, context.words.restLeftOut);
  const short = writeMemory({ channel: who.channel, invocation: { command: invocation.command, options: {} } });
  return drawnModal(whole, invocation, short ?? '', context);
}

async function drawnModal(
  { blocks }: SlackMessage,
  invocation: Invocation,
  memory: string,
  context: ReceiveContext,
): Promise<Modal> {
  return modalOf({ blocks: await withImages(blocks, context.files) }, invocation, memory, context);
}

/** The buttons that turn pages carry only the command: what was asked stands in the modal's memory. */
function turningPage(
  pages: readonly PackedMessage['blocks'][],
  asked: number,
  { command }: Invocation,
  { words }: ReceiveContext,
): SlackMessage {
  const page = asked < pages.length ? asked : 0;
  const carried = { command, options: {} };
  const more = page + 1 < pages.length ? [button(encodeActionId('more', page + 1), words.goOn, carried)] : [];
  const back = page > 0 ? [button(encodeActionId('more', page - 1), words.goBack, carried)] : [];
  return withControls({ text: '', blocks: pages[page] ?? [] }, [...more, ...back]);
}

function modalOf(
  { blocks }: Pick<SentMessage, 'blocks'>,
  { command }: Pick<Invocation, 'command'>,
  memory: string,
  context: Pick<ReceiveContext, 'words' | 'prefix'>,
): Modal {
  return {
    type: 'modal',
    callback_id: answerId,
    private_metadata: memory,
    title: modalTitle({ name: command }, context),
    close: plainText(shownText(context.words.form.close)),
    blocks,
  };
}

/** A modal that says that the answer comes, that it failed, or that this version cannot read it. */
export function plainModal(
  what: 'working' | 'outdated' | { error: unknown },
  asked: { command: string; memory: string },
  context: ReceiveContext,
): Modal {
  const blocks = messagesOf(what, context).flatMap((message) => withoutPictures(message).blocks);
  return modalOf({ blocks }, asked, asked.memory, context);
}

function messagesOf(what: Parameters<typeof plainModal>[0], context: ReceiveContext): readonly SlackMessage[] {
  switch (what) {
    case 'working':
      return [withNote({ text: '', blocks: [] }, context.words.form.working)];
    case 'outdated':
      return errorMessages(context.words.outdated);
    default:
      return failureMessages(what.error, context, { entry: 'modal' });
  }
}

/**
 * Answers a press in a modal: its pages turn in place, and another question is answered on top, so that closing it
 * leads back; where Slack stacks no more, in place.
 */
export async function answerInModal(press: Press | null, body: BlockAction, context: ReceiveContext): Promise<void> {
  const memory = readMemory(body.view?.private_metadata ?? '');
  const viewId = body.view?.id ?? '';
  const asked = { command: press?.invocation.command ?? '', memory: body.view?.private_metadata ?? '' };
  if (press === null || memory === null) return update(viewId, plainModal('outdated', asked, context), context);
  const who: Sender = { ...senderOfPress(body), channel: memory.channel };
  const isTurn = press.kind === 'more';
  const invocation = isTurn ? memory.invocation : press.invocation;
  const lacking = isTurn ? null : lackingForm(invocation, context);
  const how = { trigger: body.trigger_id, onModal: true };
  if (lacking !== null && (await openForm(how, { who, invocation }, lacking, context))) return;
  const view = await answerModal(who, invocation, isTurn ? press.number : 0, context).catch((error: unknown) =>
    plainModal({ error }, asked, context),
  );
  if (isTurn || !(await push(body.trigger_id, view, context))) await update(viewId, view, context);
}

async function push(trigger: string, view: Modal, { client, files, logger }: ReceiveContext): Promise<boolean> {
  try {
    await sendDrawn(view, files, (sent) => client.views.push({ trigger_id: trigger, view: sent }));
    return true;
  } catch (error) {
    logger.info({ method: 'views.push', ...errorFields(error) }, 'an answer takes the place of a modal');
    return false;
  }
}

/** Shows a view in place of a modal. Where that fails, it says so there. */
export async function update(viewId: string, view: Modal, context: ReceiveContext): Promise<void> {
  const { client, files, logger } = context;
  try {
    await sendDrawn(view, files, (sent) => client.views.update({ view_id: viewId, view: sent }));
  } catch (error) {
    const asked = { command: view.title.text.slice(1), memory: view.private_metadata ?? '' };
    const failed = plainModal({ error }, asked, { ...context, prefix: '' });
    await client.views.update({ view_id: viewId, view: failed }).catch((again: unknown) => {
      logger.warn({ method: 'views.update', ...errorFields(again) }, 'a modal could not be shown');
    });
  }
}
