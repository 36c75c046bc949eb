import { changesStore } from '../../../src/core/command/command.ts';
import { platform } from '../../../src/core/words/en/platform.ts';
import { createCommandAnswers } from '../../../src/slack/receive/command-answer.ts';
import { createMentions } from '../../../src/slack/receive/mentions.ts';
import type { ReceiveContext } from '../../../src/slack/receive/receive-context.ts';
import { createRichForms } from '../../../src/slack/receive/rich-forms.ts';
import { commands, openDesk, type TestDesk } from './desk.ts';
import { openLogger, type TestLogger } from './logger.ts';
import { noFiles } from './no-files.ts';
import { openClient, type TestClient } from './web-client.ts';

export interface TestContext extends TestLogger, TestClient {
  context: ReceiveContext;
  desk: TestDesk;
}

/** What handling anything from Slack needs, without Bolt and without a network. */
export function openContext(more: Partial<ReceiveContext> = {}): TestContext {
  const desk = openDesk();
  const logging = openLogger();
  const calling = openClient(() => ({ ok: true }));
  const context: ReceiveContext = {
    desk,
    commands,
    words: platform.slack,
    prefix: '',
    changes: (invocation) => changesStore(invocation, commands),
    logger: logging.logger,
    newReference: () => 'ref-1',
    botUser: 'UBOT',
    mentions: createMentions({ paceMs: 1_000, now: Date.now, sleep: async () => {}, logger: logging.logger }),
    people: { find: async () => ({ name: 'Mira', standing: 'manager' }) },
    client: calling.client,
    postingClient: calling.client,
    files: noFiles,
    richForms: createRichForms(),
    commandAnswers: createCommandAnswers(),
    ...more,
  };
  return { context, desk, ...logging, ...calling };
}
