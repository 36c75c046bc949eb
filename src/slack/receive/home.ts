import type { Invocation } from '../../core/message/invocation.ts';
import type { View } from '../../core/message/view.ts';
import { errorFields } from '../connect/redact.ts';
import { sendWithFiles } from '../post/send-with-files.ts';
import { encodeActionId } from '../render/encode-invocation.ts';
import { button } from '../render/render-actions.ts';
import type { SlackBlock } from '../render/slack-message.ts';
import { withControls } from '../render/with-controls.ts';
import { askerOf, type Sender } from './asker.ts';
import { failureMessages } from './error-messages.ts';
import type { ReceiveContext } from './receive-context.ts';
import { takeWhatFits, viewBlocks } from './view-pages.ts';

const about: Invocation = { command: 'about', options: {} };
const nothing: View = { title: [], blocks: [], footer: [] };
/** What the overview leads to. A draft is asked for in a form. */
const ways = [
  { label: 'differences', invocation: { command: 'differences', options: {} } },
  { label: 'news', invocation: { command: 'digest', options: {} } },
  { label: 'checkDraft', invocation: { command: 'check', options: { as: 'draft' } } },
  { label: 'help', invocation: { command: 'help', options: {} } },
] as const satisfies { label: keyof ReceiveContext['words']['home']; invocation: Invocation }[];

/**
 * Shows the overview: what the bot does, as far as `/about` says it before what it lists, and buttons for the rest.
 */
export async function publishHome(who: Sender, context: ReceiveContext): Promise<void> {
  await publish(who.user, context, async () => {
    const view = await context.desk.answer(about, await askerOf(who, about, context));
    const firstEntry = view.blocks.findIndex(({ kind }) => kind === 'entry');
    const blocks = firstEntry === -1 ? view.blocks : view.blocks.slice(0, firstEntry);
    const buttons = ways.map(({ label, invocation }, index) =>
      button(encodeActionId('ask', index), context.words.home[label], invocation),
    );
    // `/about` says all that it says, where its beginning is longer than a home.
    const { shown } = takeWhatFits(viewBlocks({ title: view.title, blocks, footer: [] }, context));
    return withControls(
      { text: '', blocks: [...shown, ...viewBlocks({ ...nothing, footer: view.footer }, context)] },
      buttons,
    ).blocks;
  });
}

/**
 * Shows an answer in place of what the home showed before. A long one begins with the block of number `startAt`, and
 * goes on by a button.
 */
export async function publishAnswer(
  who: Sender,
  invocation: Invocation,
  startAt: number,
  context: ReceiveContext,
): Promise<void> {
  await publish(who.user, context, async () => {
    const view = await context.desk.answer(invocation, await askerOf(who, invocation, context));
    const all = viewBlocks(view, context);
    const start = startAt < all.length ? startAt : 0;
    const { shown, rest } = takeWhatFits(all.slice(start));
    const end = start + shown.length;
    const more = rest > 0 ? [button(encodeActionId('more', end), context.words.goOn, invocation)] : [];
    const back = button(encodeActionId('home', 0), context.words.overview, about);
    return withControls({ text: '', blocks: shown }, [back, ...more]).blocks;
  });
}

/** Shows blocks in a person's home. Where that fails, it says so there. */
async function publish(user: string, context: ReceiveContext, makeBlocks: () => Promise<SlackBlock[]>): Promise<void> {
  const show = async (blocks: SlackBlock[]) => {
    return sendWithFiles({ blocks }, context.files, (sent) =>
      context.client.views.publish({ user_id: user, view: { type: 'home', ...sent } }),
    );
  };
  try {
    await show(await makeBlocks());
  } catch (error) {
    const failure = failureMessages(error, context, { method: 'views.publish' });
    await show(failure.flatMap(({ blocks }) => blocks)).catch((again: unknown) =>
      context.logger.warn({ method: 'views.publish', ...errorFields(again) }, 'the home could not be shown'),
    );
  }
}
