import type { Platform } from './core/place/channel.ts';
import type { PlatformTraits } from './core/posting/platform-traits.ts';
import { discord } from './discord/platform.ts';
import { terminal } from './local/platform.ts';
import type { PlatformDefinition } from './platform/platform.ts';
import { slack } from './slack/platform.ts';

/** The platforms that the environment can set up. A new platform is its folder and its line here. */
export const platforms: readonly PlatformDefinition[] = [slack, discord];

/** What is started where none of them is set up. */
export const fallback: PlatformDefinition = terminal;

/** The names of all of them. */
export const platformNames: readonly Platform[] = [...platforms, fallback].map(({ name }) => name);

/** What a platform says of itself. Throws where there is none of that name. */
export function traitsOf(name: Platform): PlatformTraits {
  const known = [...platforms, fallback].find((platform) => platform.name === name);
  if (known === undefined) throw new Error(`there is no platform "${name}"`);
  return known.traits;
}
