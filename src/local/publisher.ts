import { z } from 'zod';
import type { View } from '../core/message/view.ts';
import { ViewSchema } from '../core/message/view-schema.ts';
import type { FrozenMessage, Publisher } from '../core/posting/publisher.ts';
import { renderView } from './render/render-view.ts';
import { traits } from './traits.ts';

/** The view itself, so that it is laid out for the window at the moment when it is shown. */
const Payload = z.object({ view: ViewSchema });

const refused = { kind: 'refused', reason: 'not a view of this version' } as const;

/**
 * Posts scheduled digests to the terminal. Nobody knows whether a post that was cut off was shown, so a lookup never
 * finds it and it is shown again. What is shown is announced too, for whoever shows it elsewhere.
 */
export function createPublisher(
  show: (text: string) => void,
  width: () => number,
  announce: (view: View) => void = () => {},
): Publisher {
  /** False where the message is none that this version can read. */
  function showMessage({ payload }: FrozenMessage): boolean {
    const { success, data } = Payload.safeParse(payload);
    if (!success) return false;
    show(renderView(data.view, { width: width(), colour: false }));
    announce(data.view);
    return true;
  }

  return {
    platform: 'local',
    traits,
    render: (view) => [{ payload: { view } }],
    post: async ({ message, key }) => (showMessage(message) ? { kind: 'posted', messageId: key } : refused),
    directTo: async (_user, channel) => channel,
    find: async () => ({ kind: 'absent' }),
    edit: async ({ message }) => (showMessage(message) ? { kind: 'edited' } : refused),
  };
}
