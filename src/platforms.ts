import { discord } from './discord/platform.ts';
import { terminal } from './local/platform.ts';
import type { PlatformDefinition } from './platform/platform.ts';
import { slack } from './slack/platform.ts';

/** The platforms that the environment can set up. A new platform is its folder and its line here. */
export const platforms: readonly PlatformDefinition[] = [slack, discord];

/** What is started where none of them is set up. */
export const fallback: PlatformDefinition = terminal;
