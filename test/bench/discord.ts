import { slash } from '../discord/stand-in/interactions.ts';
import { openConversation } from '../discord/support/open-conversation.ts';
import { ms, percentiles } from './percentiles.ts';

/** From the gateway's frame to the callback's arrival, over the real client against a stand-in of Discord. */
export async function benchDiscord(): Promise<void> {
  const talk = await openConversation();
  async function ask(): Promise<number> {
    const interaction = slash('claims', { page: 2 });
    const began = performance.now();
    talk.standIn.gateway.dispatch('INTERACTION_CREATE' as never, interaction);
    const seen = await talk.standIn.waitForRequest('POST', new RegExp(`^/interactions/${String(interaction.id)}/`));
    return seen.at - began;
  }
  async function measure(what: string, delayMs: number, times: number): Promise<void> {
    talk.desk.delayMs = delayMs;
    const took: number[] = [];
    for (let round = 0; round < times; round += 1) took.push(await ask());
    const { p50, p99 } = percentiles(took);
    if (what !== '') console.log(`discord   ${what.padEnd(34)} p50 ${ms(p50)}   p99 ${ms(p99)}`);
  }
  await measure('', 0, 50);
  await measure('acknowledged, a quick answer', 0, 500);
  await measure('acknowledged, a slow answer', 60, 100);
  await talk.end();
}

if (import.meta.main) await benchDiscord();
