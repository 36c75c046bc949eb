import type { Invocation } from '../core/message/invocation.ts';
import type { Action, Block, View } from '../core/message/view.ts';

/** Gives the answer to an invocation. */
export type Ask = (invocation: Invocation) => Promise<View>;

/**
 * An answer with its picture, where one can be drawn of it: one question, or the timeline. In a chat a picture is asked
 * for; a page has room for it beside the text. Whoever asks for another picture gets that.
 */
export async function askWithPicture({ command, options }: Invocation, ask: Ask): Promise<View> {
  const view = await ask({ command, options });
  const isSubject = command === 'timeline' || (command === 'differences' && options.question !== undefined);
  const isPlain = options.picture === undefined && options.show === undefined && options.page === undefined;
  if (!isSubject || !isPlain) return view;
  const pictured = await ask({ command, options: { ...options, picture: 'yes' } });
  const at = pictured.blocks.findIndex(({ kind }) => kind === 'picture');
  const picture = pictured.blocks[at];
  if (picture === undefined) return view;
  const others = actionsOf(pictured.blocks).filter((action) => isPictureButton(action) && !isUsual(action));
  const blocks = view.blocks.toSpliced(at, 0, picture);
  return { ...view, blocks: blocks.map((block) => (block.kind === 'actions' ? withOthers(block, others) : block)) };
}

function actionsOf(blocks: readonly Block[]): Action[] {
  return blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
}

function isPictureButton(action: Action): boolean {
  return action.kind === 'button' && action.invocation.options.picture !== undefined;
}

function isUsual(action: Action): boolean {
  return action.kind === 'button' && action.invocation.options.picture === 'yes';
}

/** The other pictures in place of the button for the one that is there. */
function withOthers(block: Extract<Block, { kind: 'actions' }>, others: readonly Action[]): Block {
  return { ...block, actions: block.actions.flatMap((action) => (isUsual(action) ? others : [action])) };
}
