import { GatewayDispatchEvents } from 'discord.js';
import { slash } from '../discord/stand-in/interactions.ts';
import { openConversation } from '../discord/support/open-conversation.ts';
import { ms, percentiles } from './percentiles.ts';

/**
 * Measures the time from a frame of the gateway to the arrival of the callback, with the real client and a stand-in for
 * Discord.
 */
export async function benchDiscord(): Promise<void> {
  const conversation = await openConversation();
  async function acknowledgeOnce(): Promise<number> {
    const interaction = slash('claims', { page: 2 });
    const start = performance.now();
    conversation.standIn.gateway.dispatch(GatewayDispatchEvents.InteractionCreate, interaction);
    const callback = new RegExp(`^/interactions/${String(interaction.id)}/`);
    return (await conversation.standIn.waitForRequest('POST', callback)).at - start;
  }
  async function measure(delayMs: number, times: number): Promise<string> {
    conversation.desk.delayMs = delayMs;
    const durations: number[] = [];
    for (let round = 0; round < times; round += 1) durations.push(await acknowledgeOnce());
    const { p50, p99 } = percentiles(durations);
    return `p50 ${ms(p50)}   p99 ${ms(p99)}`;
  }
  // the first rounds only warm up
  await measure(0, 50);
  console.log(`discord   acknowledged, a quick answer       ${await measure(0, 500)}`);
  console.log(`discord   acknowledged, a slow answer        ${await measure(60, 100)}`);
  await conversation.end();
}

if (import.meta.main) await benchDiscord();
