import { describePlatform } from './contract.ts';
import { discordParts } from './support/discord.ts';

describePlatform('Discord', discordParts);
