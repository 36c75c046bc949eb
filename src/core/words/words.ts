import type { english } from './en.ts';

/** Every sentence that the bot can say. Another language is another object of this type. */
export type Words = typeof english;
