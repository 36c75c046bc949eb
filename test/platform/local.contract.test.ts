import { describePlatform } from './contract.ts';
import { terminalParts } from './support/terminal.ts';

describePlatform('the terminal in a window', terminalParts('window'));
describePlatform('the terminal behind a pipe', terminalParts('pipe'));
